namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmPoolUsageTests
{
    private const string Rule = "alarm-pool-usage";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.pool_usage_percent", 80, ("namespace", "shop")), SomeAlarm.Named("critical", "db.pool_usage_percent", 90, ("namespace", "shop"))).IsCompliant();

    [Fact]
    public void Late_alarm_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.pool_usage_percent", 95, ("namespace", "shop"))).Violates("mandatory alarm.threshold: found 95 %, expected 80 % or less. Lower the threshold.");

    [Fact]
    public void Proxy_borrows_connections_of_the_server()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("DatabaseConnectionsCurrentlyBorrowed", 400)).Violates("mandatory alarm.threshold: found 400 connections (98.8 % of 405), expected 324 connections (80 % of 405) or less. Reckon it from max_connections.");

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.pool_usage_percent", Value.Unknown, ("namespace", "shop"))).IsUnknown(Unknown.At(Rule, "alarm.threshold"));

    [Fact]
    public void Without_such_an_alarm_it_does_not_apply()
        => Gate.Prod(Rule, SomeAlarm.Database()).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
}
