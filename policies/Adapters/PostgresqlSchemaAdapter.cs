using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>
/// <c>postgresql:index/schema:Schema</c> and <c>access:index:Schema</c>, which name everything alike, and <c>access:index:Ownership</c> of what
/// is in a schema.
/// </summary>
internal static class PostgresqlSchemaAdapter
{
    public const string Token = "postgresql:index/schema:Schema";
    public const string AccessToken = "access:index:Schema";
    public const string OwnershipToken = "access:index:Ownership";

    public static SchemaObject Read(PolicyResource r) => new(r)
    {
        Name = r.Text(r.Type == OwnershipToken ? "schema" : "name"),
        Owner = r.Text("owner"),
    };
}
