namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmConnectionErrorsTests
{
    private const string Rule = "alarm-connection-errors";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.connection_success_percent", 98, ("namespace", "shop")), SomeAlarm.Named("critical", "db.connection_success_percent", 95, ("namespace", "shop"))).IsCompliant();

    [Fact]
    public void Late_alarm_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.connection_success_percent", 90, ("namespace", "shop"))).Violates("advisory alarm.threshold: found 90 %, expected 98 % or more. Raise the threshold.");

    [Fact]
    public void Late_alarm_on_a_count_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("ClientConnectionsSetupFailedAuth", 50)).Violates("advisory alarm.threshold: found 50 failed connections, expected 5 failed connections or less. Lower the threshold.");

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.connection_success_percent", Value.Unknown, ("namespace", "shop"))).IsUnknown(Unknown.At(Rule, "alarm.threshold", "advisory"));

    [Fact]
    public void Without_such_an_alarm_it_does_not_apply()
        => Gate.Prod(Rule, SomeAlarm.Database()).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
}
