namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmBurstCreditsTests
{
    private const string Rule = "alarm-burst-credits";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("CPUCreditBalance", 20), SomeAlarm.Named("disk", "BurstBalance", 25)).IsCompliant();

    [Fact]
    public void Late_alarm_on_credits_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("CPUCreditBalance", 5)).Violates("mandatory alarm.threshold: found 5 credits, expected 20 credits or more. Raise it: what is left must last until somebody has acted.");

    [Fact]
    public void Late_alarm_on_bandwidth_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("EBSIOBalance%", 10)).Violates("mandatory alarm.threshold: found 10 %, expected 20 % or more. Raise it: what is left must last until somebody has acted.");

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("CPUCreditBalance", Value.Unknown)).IsUnknown(Unknown.At(Rule, "alarm.threshold"));

    [Fact]
    public void Without_such_an_alarm_it_does_not_apply()
        => Gate.Prod(Rule, SomeAlarm.Database()).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
}
