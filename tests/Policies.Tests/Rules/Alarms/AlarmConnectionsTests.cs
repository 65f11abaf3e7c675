namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmConnectionsTests
{
    private const string Rule = "alarm-connections";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("DatabaseConnections", 320), SomeAlarm.Named("critical", "DatabaseConnections", 360)).IsCompliant();

    [Fact]
    public void Number_above_the_share_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("DatabaseConnections", 400)).Violates("mandatory alarm.threshold: found 400 connections (98.8 % of 405), expected 324 connections (80 % of 405) or less. Reckon it from max_connections.");

    [Fact]
    public void Declared_limit_counts_instead_of_the_class()
    {
        var group = Some.Parameters("postgres16", ("max_connections", "100"));
        var database = Some.From("parameterGroupName", group.Urn, Some.Instance, "auth", ("engine", "postgres"), ("identifier", "auth-db"), ("parameterGroupName", Value.Unknown));
        Gate.Prod(Rule, group, database, SomeAlarm.On("DatabaseConnections", 80)).IsCompliant();
        Gate.Prod(Rule, group, database, SomeAlarm.On("DatabaseConnections", 81))
            .Violates("mandatory alarm.threshold: found 81 connections (81 % of 100), expected 80 connections (80 % of 100) or less. Reckon it from max_connections.");
    }

    [Fact]
    public void Class_that_nobody_knows_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(("instanceClass", "db.z9.large")), SomeAlarm.On("DatabaseConnections", 10)).IsUnknown(Unknown.At(Rule, "auth.instanceClass"));

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("DatabaseConnections", Value.Unknown)).IsUnknown(Unknown.At(Rule, "alarm.threshold"));

    [Fact]
    public void Without_such_an_alarm_it_does_not_apply()
        => Gate.Prod(Rule, SomeAlarm.Database()).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
}
