using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>access:index:Grant</c>.</summary>
internal static class AccessGrantAdapter
{
    public const string Token = "access:index:Grant";

    public static Grant Read(PolicyResource r) => new(r)
    {
        Role = r.Text("role"),
        Database = r.Text("database"),
        Schema = r.Text("schema"),
        ObjectType = r.Text("objectType"),
        Objects = r.At("objects"),
        PrivilegeList = r.At("privileges"),
        WithGrantOption = r.Bool("withGrantOption").Or(false),
        IsFuture = r.Bool("future").Or(false),
    };
}
