using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>neon:index/database:Database</c>.</summary>
internal static class NeonDatabaseAdapter
{
    public const string Token = "neon:index/database:Database";

    public static LogicalDatabase Read(PolicyResource r) => new(r)
    {
        Name = r.Text("name"),
        Owner = r.Text("ownerName"),
        Settings = new Node(r, "settings", null),
    };
}
