using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:ec2/internetGateway:InternetGateway</c>.</summary>
internal static class InternetGatewayAdapter
{
    public const string Token = "aws:ec2/internetGateway:InternetGateway";

    public static InternetGateway Read(PolicyResource r) => new(r);
}
