using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>Our component: the logins of a server that are no service's.</summary>
internal static class ServerAccessAdapter
{
    public const string Token = "dbready:access:ServerAccess";

    public static ServerAccess Read(PolicyResource r) => new(r) { SslMode = r.Text("sslMode"), Roles = r.At("roles") };
}
