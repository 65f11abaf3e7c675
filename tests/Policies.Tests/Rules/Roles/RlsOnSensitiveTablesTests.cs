using Pulumi.Policy;

namespace Policies.Tests.Rules.Roles;

public sealed class RlsOnSensitiveTablesTests
{
    private const string Rule = "rls-on-sensitive-tables";

    [Fact]
    public void Sensitive_table_with_a_policy_passes()
        => Gate.Prod(Rule, Table(("sensitive", true), ("rowLevelSecurity", true), ("policies", Value.List("own_rows")))).IsCompliant();

    [Fact]
    public void Sensitive_table_without_row_security_violates()
    {
        const string Expected = "expected true. Enable row level security on the table in a migration, and declare it.";
        Gate.Prod(Rule, Table(("sensitive", true))).Violates($"advisory auth.tables[0].rowLevelSecurity: found false by default, {Expected}");
        Gate.Prod(Rule, Table(("sensitive", true), ("rowLevelSecurity", false))).Violates($"advisory auth.tables[0].rowLevelSecurity: found false, {Expected}");
        Gate.In("dev", Rule, Table(("sensitive", true))).IsCompliant();
    }

    [Fact]
    public void Row_security_without_a_policy_violates()
        => Gate.Prod(Rule, Table(("sensitive", true), ("rowLevelSecurity", true)))
            .Violates("advisory auth.tables[0].policies: found no policy, expected at least one policy. Without a policy, row level security shows no row to anybody but the owner.");

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Some.Service(("tables", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.tables", "advisory"));
        Gate.Prod(Rule, Table(("sensitive", true), ("rowLevelSecurity", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.tables[0].rowLevelSecurity", "advisory"));
    }

    [Fact]
    public void Tables_that_are_not_sensitive_are_not_applicable()
    {
        Gate.Prod(Rule, Table(("name", "orders"))).IsNotApplicable("no sensitive table is declared");
        Gate.Prod(Rule, Some.Service()).IsNotApplicable("no sensitive table is declared");
    }

    private static PolicyResource Table(params (string Name, object Value)[] table) => Some.Service(("tables", Value.List(Value.Map(table))));
}
