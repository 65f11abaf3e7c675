using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:secretsmanager/secretPolicy:SecretPolicy</c>.</summary>
internal static class SecretPolicyAdapter
{
    public const string Token = "aws:secretsmanager/secretPolicy:SecretPolicy";

    public static SecretPolicy Read(PolicyResource r) => new(r)
    {
        Policy = r.At("policy").Document(),
        BlocksPublicPolicy = r.Bool("blockPublicPolicy").Or(false),
    };
}
