using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:secretsmanager/secret:Secret</c>.</summary>
internal static class SecretAdapter
{
    public const string Token = "aws:secretsmanager/secret:Secret";

    public static Secret Read(PolicyResource r) => new(r)
    {
        Name = r.Text("name"),
        KmsKeyId = r.Text("kmsKeyId"),
        RecoveryWindowDays = r.Number("recoveryWindowInDays").Or(30),
        Policy = r.At("policy").Document(),
    };
}
