using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>postgresql:index/role:Role</c>; timeouts in milliseconds, no settings per database.</summary>
internal static class PostgresqlRoleAdapter
{
    public const string Token = "postgresql:index/role:Role";

    public static Role Read(PolicyResource r) => new(r)
    {
        Name = r.Text("name"),
        Service = r.None<string>("service"),
        Login = r.Bool("login").Or(false),
        Superuser = r.Bool("superuser").Or(false),
        CreateDatabase = r.Bool("createDatabase").Or(false),
        CreateRole = r.Bool("createRole").Or(false),
        Replication = r.Bool("replication").Or(false),
        BypassRowLevelSecurity = r.Bool("bypassRowLevelSecurity").Or(false),
        MemberOf = r.At("roles"),
        Groups = [.. r.At("roles").Items.Select(item => item.Text())],
        Inherit = r.Bool("inherit").Or(true),
        ConnectionLimit = r.Number("connectionLimit").Or(-1),
        Password = r.Text("password"),
        StatementTimeout = r.Text("statementTimeout"),
        IdleInTransactionTimeout = r.Text("idleInTransactionSessionTimeout"),
        SearchPath = r.At("searchPaths").Joined(", "),
        DatabaseSettings = new Node(r, "databaseSettings", null),
    };
}
