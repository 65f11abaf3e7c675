using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>postgresql:index/schema:Schema</c>.</summary>
internal static class PostgresqlSchemaAdapter
{
    public const string Token = "postgresql:index/schema:Schema";

    public static SchemaObject Read(PolicyResource r) => new(r)
    {
        Name = r.Text("name"),
        Owner = r.Text("owner"),
    };
}
