using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>postgresql:index/database:Database</c>.</summary>
internal static class PostgresqlDatabaseAdapter
{
    public const string Token = "postgresql:index/database:Database";

    public static LogicalDatabase Read(PolicyResource r) => new(r)
    {
        Name = r.Text("name"),
        Owner = r.Text("owner"),
        Settings = new Node(r, "settings", null),
    };
}
