using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:backup/vault:Vault</c>.</summary>
internal static class BackupVaultAdapter
{
    public const string Token = "aws:backup/vault:Vault";

    public static BackupVault Read(PolicyResource r) => new(r)
    {
        Name = r.Text("name"),
        KmsKeyArn = r.Text("kmsKeyArn"),
        ForceDestroy = r.Bool("forceDestroy").Or(false),
    };
}
