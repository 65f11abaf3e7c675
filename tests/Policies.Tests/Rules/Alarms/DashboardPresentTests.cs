namespace Policies.Tests.Rules.Alarms;

public sealed class DashboardPresentTests
{
    private const string Rule = "dashboard-present";
    private const string Type = "aws:cloudwatch/dashboard:Dashboard";

    [Fact]
    public void Dashboard_with_the_identifier_passes()
        => Gate.Prod(Rule, SomeAlarm.Database(), Some.Resource(Type, "health", ("dashboardBody", """{"metrics":["DBInstanceIdentifier","auth-db"]}"""))).IsCompliant();

    [Fact]
    public void Dashboard_made_of_the_database_passes()
    {
        var database = Some.Database();
        Gate.Prod(Rule, database, Some.From("dashboardBody", database.Urn, Type, "health", ("dashboardBody", Value.Unknown))).IsCompliant();
    }

    [Fact]
    public void Missing_dashboard_violates()
        => Gate.Prod(Rule, SomeAlarm.Database()).Violates("advisory auth.identifier: found no dashboard with it, expected a dashboard. Declare a dashboard that shows the database's metrics.");

    [Fact]
    public void Longer_name_is_another_database()
        => Assert.Single(Gate.Prod(Rule, SomeAlarm.Database(), Some.Resource(Type, "health", ("dashboardBody", """{"metrics":["auth-db-2"]}"""))).Violations);

    [Fact]
    public void Unknown_body_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), Some.Resource(Type, "health", ("dashboardBody", Value.Unknown))).IsUnknown(Unknown.At(Rule, "health.dashboardBody", "advisory"));

    [Fact]
    public void Without_databases_it_does_not_apply() => Gate.Prod(Rule).IsNotApplicable("no RDS database is declared");
}
