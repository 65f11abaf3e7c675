namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmAuthFailuresTests
{
    private const string Rule = "alarm-auth-failures";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.Filter("\"password authentication failed\"", "logins"), SomeAlarm.Count("logins", 5)).IsCompliant();

    [Fact]
    public void Late_alarm_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.Filter("\"password authentication failed\"", "logins"), SomeAlarm.Count("logins", 100)).Violates("mandatory alarm.threshold: found 100 refused logins, expected 5 refused logins or less. Lower the threshold.");

    [Fact]
    public void Long_window_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.Filter("\"password authentication failed\"", "logins"), SomeAlarm.Count("logins", 5, ("period", 3600))).Violates("mandatory alarm.evaluationPeriods: found 3600 s in all, expected 300 s or less. Look at fewer or shorter periods.");

    [Fact]
    public void Filter_of_another_log_is_none()
        => Gate.Prod(Rule, SomeAlarm.Database(("identifier", "other")), SomeAlarm.Filter("\"password authentication failed\"", "logins"), SomeAlarm.Count("logins", 100)).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.Filter("\"password authentication failed\"", "logins"), SomeAlarm.Count("logins", Value.Unknown)).IsUnknown(Unknown.At(Rule, "alarm.threshold"));

    [Fact]
    public void Without_such_an_alarm_it_does_not_apply()
        => Gate.Prod(Rule, SomeAlarm.Database()).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
}
