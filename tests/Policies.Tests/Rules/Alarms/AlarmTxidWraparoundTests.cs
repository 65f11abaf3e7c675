namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmTxidWraparoundTests
{
    private const string Rule = "alarm-txid-wraparound";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("MaximumUsedTransactionIDs", 500000000), SomeAlarm.Named("critical", "MaximumUsedTransactionIDs", 1000000000)).IsCompliant();

    [Fact]
    public void Late_alarm_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("MaximumUsedTransactionIDs", 1500000000)).Violates("mandatory alarm.threshold: found 1500000000 transaction ids, expected 1000000000 transaction ids or less. Lower it: vacuum needs time to catch up.");

    [Fact]
    public void Dev_does_without() => Assert.Empty(Gate.In("dev", Rule, SomeAlarm.Database(), SomeAlarm.On("MaximumUsedTransactionIDs", 2_000_000_000)).Violations);

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("MaximumUsedTransactionIDs", Value.Unknown)).IsUnknown(Unknown.At(Rule, "alarm.threshold"));

    [Fact]
    public void Without_such_an_alarm_it_does_not_apply()
        => Gate.Prod(Rule, SomeAlarm.Database()).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
}
