using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>access:index:Database</c>.</summary>
internal static class AccessDatabaseAdapter
{
    public const string Token = "access:index:Database";

    public static LogicalDatabase Read(PolicyResource r) => new(r)
    {
        Name = r.Text("name"),
        Owner = r.Text("owner"),
        Settings = r.At("settings"),
    };
}
