using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>Our components: a server on RDS, an instance or an Aurora cluster.</summary>
internal static class RdsServerAdapter
{
    public const string Token = "dbready:rds:Server";
    public const string AuroraToken = "dbready:aurora:Server";

    public static Server Read(PolicyResource r) => new(r)
    {
        Key = r.Text("server"),
        MasterUsername = r.Text("masterUsername"),
        Services = r.At("services"),
        MaxConnections = r.Number("maxConnections"),
    };
}
