using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>Our component: PgBouncer; what is left out is PgBouncer's own default.</summary>
internal static class PoolerAdapter
{
    public const string Token = "dbready:pgbouncer:Pooler";

    public static Pooler Read(PolicyResource r) => new(r)
    {
        Server = r.Text("server"),
        PoolMode = r.Text("poolMode").Or("session"),
        ListenPort = r.Number("listenPort").Or(6432),
        Tasks = r.Number("tasks").Or(1),
        SurgeTasks = r.Number("surgeTasks").Or(0),
        MaxClientConnections = r.Number("maxClientConn").Or(100),
        MaxPreparedStatements = r.Number("maxPreparedStatements").Or(200),
        QueryWaitTimeoutSeconds = r.Number("queryWaitTimeout").Or(120),
        ServerIdleTimeoutSeconds = r.Number("serverIdleTimeout").Or(600),
        ServerConnectTimeoutSeconds = r.Number("serverConnectTimeout").Or(15),
        Hostname = r.Text("hostname"),
        ClientTls = r.Text("clientTlsSslmode").Or("disable"),
        ServerTls = r.Text("serverTlsSslmode").Or("prefer"),
        AuthType = r.Text("authType").Or("md5"),
        Databases = r.At("databases"),
    };
}
