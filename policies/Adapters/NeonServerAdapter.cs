using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>Our component: a server on Neon, whose first owner Neon creates.</summary>
internal static class NeonServerAdapter
{
    public const string Token = "dbready:neon:Server";

    public static Server Read(PolicyResource r) => new(r)
    {
        Key = r.Text("server"),
        MasterUsername = r.None<string>("masterUsername").Or("neondb_owner"),
        Plan = r.Text("plan"),
        Tier = r.Text("tier"),
        Services = r.At("services"),
        MaxConnections = r.Number("maxConnections"),
    };
}
