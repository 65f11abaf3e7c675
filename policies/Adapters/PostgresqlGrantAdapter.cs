using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>postgresql:index/grant:Grant</c> and <c>postgresql:index/defaultPrivileges:DefaultPrivileges</c>, which name everything alike.</summary>
internal static class PostgresqlGrantAdapter
{
    public const string GrantToken = "postgresql:index/grant:Grant";
    public const string DefaultToken = "postgresql:index/defaultPrivileges:DefaultPrivileges";

    public static Grant Read(PolicyResource r) => new(r)
    {
        Role = r.Text("role"),
        Database = r.Text("database"),
        Schema = r.Text("schema"),
        ObjectType = r.Text("objectType"),
        Objects = r.At("objects"),
        PrivilegeList = r.At("privileges"),
        WithGrantOption = r.Bool("withGrantOption").Or(false),
        IsFuture = r.None<bool>("objectType").Or(r.Type == DefaultToken),
    };
}
