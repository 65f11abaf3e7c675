using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:secretsmanager/secretRotation:SecretRotation</c>.</summary>
internal static class SecretRotationAdapter
{
    public const string Token = "aws:secretsmanager/secretRotation:SecretRotation";

    public static SecretRotation Read(PolicyResource r) => new(r)
    {
        SecretId = r.Text("secretId"),
        Services = r.At("services"),
        Masters = r.At("masters"),
        AfterDays = r.At("rotationRules")["automaticallyAfterDays"].Number(),
        Schedule = r.At("rotationRules")["scheduleExpression"].Text(),
        IsEnabled = r.Bool("rotationEnabled").Or(true),
    };
}
