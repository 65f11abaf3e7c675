using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:ec2/subnet:Subnet</c>.</summary>
internal static class SubnetAdapter
{
    public const string Token = "aws:ec2/subnet:Subnet";

    public static Subnet Read(PolicyResource r) => new(r)
    {
        AvailabilityZone = r.Text("availabilityZone"),
    };
}
