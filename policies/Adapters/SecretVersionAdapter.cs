using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:secretsmanager/secretVersion:SecretVersion</c>.</summary>
internal static class SecretVersionAdapter
{
    public const string Token = "aws:secretsmanager/secretVersion:SecretVersion";

    public static SecretValue Read(PolicyResource r) => new(r)
    {
        SecretId = r.Text("secretId"),
        Value = r.Text("secretString").Hidden(),
    };
}
