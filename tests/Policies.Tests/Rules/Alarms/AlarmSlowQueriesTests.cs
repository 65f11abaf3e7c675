namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmSlowQueriesTests
{
    private const string Rule = "alarm-slow-queries";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.Filter("\" ms \" \"duration: \"", "slow"), SomeAlarm.Count("slow", 10)).IsCompliant();

    [Fact]
    public void Late_alarm_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.Filter("\" ms \" \"duration: \"", "slow"), SomeAlarm.Count("slow", 500)).Violates("advisory alarm.threshold: found 500 slow queries, expected 10 slow queries or less. Lower the threshold.");

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.Filter("\" ms \" \"duration: \"", "slow"), SomeAlarm.Count("slow", Value.Unknown)).IsUnknown(Unknown.At(Rule, "alarm.threshold", "advisory"));

    [Fact]
    public void Without_such_an_alarm_it_does_not_apply()
        => Gate.Prod(Rule, SomeAlarm.Database()).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
}
