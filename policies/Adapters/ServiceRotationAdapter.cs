using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>Our component: a task that changes the logins of services by schedule.</summary>
internal static class ServiceRotationAdapter
{
    public const string Token = "dbready:secrets:Rotation";

    public static SecretRotation Read(PolicyResource r) => new(r)
    {
        SecretId = r.None<string>("secretId"),
        Services = r.At("services"),
        Masters = r.At("masters"),
        AfterDays = r.Number("days"),
        Schedule = r.None<string>("schedule"),
        IsEnabled = r.Bool("enabled").Or(true),
    };
}
