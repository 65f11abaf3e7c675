using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:kms/key:Key</c> and <c>aws:kms/keyPolicy:KeyPolicy</c>, which name the policy alike.</summary>
internal static class KmsKeyAdapter
{
    public const string KeyToken = "aws:kms/key:Key";
    public const string PolicyToken = "aws:kms/keyPolicy:KeyPolicy";

    public static KmsKey Read(PolicyResource r) => new(r) { Policy = r.Text("policy") };
}
