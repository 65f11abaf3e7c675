using Pulumi.Policy;

namespace Policies.Tests.Rules.Roles;

public sealed class ServiceRoleTimeoutsTests
{
    private const string Rule = "service-role-timeouts";
    private static readonly PolicyResource Group = Some.Parameters("postgres16", ("statement_timeout", "30000"), ("idle_in_transaction_session_timeout", "30000"));

    [Fact]
    public void Timeouts_of_its_own_pass()
    {
        Gate.Prod(Rule, Group, Login("30s", "10000")).IsCompliant();
        Gate.Prod(Rule, Some.Resource("postgresql:index/role:Role", "app", ("login", true), ("statementTimeout", 30000), ("idleInTransactionSessionTimeout", 30000))).IsCompliant();
    }

    [Fact]
    public void Login_without_timeouts_violates()
    {
        Gate.Prod(Rule, Group, Some.Role("app", ("login", true))).Violates(
            "advisory app.settings.statement_timeout: found nothing, expected a timeout of the login's own. Set it on the login.",
            "advisory app.settings.idle_in_transaction_session_timeout: found nothing, expected a timeout of the login's own. Set it on the login.");
        Gate.In("dev", Rule, Group, Some.Role("app", ("login", true))).IsCompliant();
    }

    [Fact]
    public void Timeout_looser_than_the_group_violates()
        => Gate.Prod(Rule, Group, Login("60s", "30s"))
            .Violates("advisory app.settings.statement_timeout: found \"60s\", expected more than 0 and at most the 30000 ms of the parameter group. Set it no looser than the server's.");

    [Fact]
    public void Timeout_that_is_off_violates()
        => Gate.Prod(Rule, Login("0", "30s")).Violates("advisory app.settings.statement_timeout: found \"0\", expected more than 0 ms. Set it no looser than the server's.");

    [Fact]
    public void Unknown_timeout_is_unknown()
        => Gate.Prod(Rule, Group, Login(Value.Unknown, "30s")).IsUnknown(Unknown.At(Rule, "app.settings.statement_timeout", "advisory"));

    [Fact]
    public void Groups_are_not_applicable() => Gate.Prod(Rule, Group, Some.Role("owner")).IsNotApplicable("no login of a service is declared");

    private static PolicyResource Login(object statement, object idle)
        => Some.Role("app", ("login", true), ("settings", Value.Map(("statement_timeout", statement), ("idle_in_transaction_session_timeout", idle))));
}
