using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>Our component: a server on RDS.</summary>
internal static class RdsServerAdapter
{
    public const string Token = "dbready:rds:Server";

    public static Server Read(PolicyResource r) => new(r)
    {
        Key = r.Text("server"),
        MasterUsername = r.Text("masterUsername"),
        Services = r.At("services"),
        MaxConnections = r.Number("maxConnections"),
    };
}
