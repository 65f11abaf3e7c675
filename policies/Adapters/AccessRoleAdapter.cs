using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>access:index:Role</c>.</summary>
internal static class AccessRoleAdapter
{
    public const string Token = "access:index:Role";

    public static Role Read(PolicyResource r) => new(r)
    {
        Name = r.Text("name"),
        Service = r.Text("service"),
        Login = r.Bool("login").Or(false),
        Superuser = r.Bool("superuser").Or(false),
        CreateDatabase = r.Bool("createDatabase").Or(false),
        CreateRole = r.Bool("createRole").Or(false),
        Replication = r.Bool("replication").Or(false),
        BypassRowLevelSecurity = r.Bool("bypassRowLevelSecurity").Or(false),
        MemberOf = r.At("memberOf"),
        Groups = [.. r.At("memberOf").Items.Select(item => item["role"].Text())],
        AdminOptions = [.. r.At("memberOf").Items.Select(item => item["admin"].Bool().Or(false))],
        Inherit = r.Bool("inherit").Or(true),
        ConnectionLimit = r.Number("connectionLimit").Or(-1),
        Password = r.Text("password"),
        StatementTimeout = r.At("settings")["statement_timeout"].Text(),
        IdleInTransactionTimeout = r.At("settings")["idle_in_transaction_session_timeout"].Text(),
        SearchPath = r.At("settings")["search_path"].Text(),
        DatabaseSettings = r.At("databaseSettings"),
    };
}
