using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:rds/proxy:Proxy</c>.</summary>
internal static class RdsProxyAdapter
{
    public const string Token = "aws:rds/proxy:Proxy";

    public static Proxy Read(PolicyResource r) => new(r)
    {
        EngineFamily = r.Text("engineFamily"),
        Auths = r.At("auths"),
        DebugLogging = r.Bool("debugLogging").Or(false),
        RequireTls = r.Bool("requireTls").Or(false),
    };
}
