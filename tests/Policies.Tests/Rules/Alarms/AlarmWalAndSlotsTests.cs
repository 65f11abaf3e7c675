namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmWalAndSlotsTests
{
    private const string Rule = "alarm-wal-and-slots";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("OldestReplicationSlotLag", 10737418240.0)).IsCompliant();

    [Fact]
    public void Number_from_another_server_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("TransactionLogsDiskUsage", 50000000000.0)).Violates("advisory alarm.threshold: found 50000000000 bytes (46.57 % of 100 GiB), expected 10737418240 bytes (10 % of 100 GiB) or less. Reckon it from allocatedStorage: a share of it, in bytes.");

    [Fact]
    public void Unknown_size_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(("allocatedStorage", Value.Unknown)), SomeAlarm.On("OldestReplicationSlotLag", 1)).IsUnknown(Unknown.At(Rule, "auth.allocatedStorage", "advisory"));

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("TransactionLogsDiskUsage", Value.Unknown)).IsUnknown(Unknown.At(Rule, "alarm.threshold", "advisory"));

    [Fact]
    public void Without_such_an_alarm_it_does_not_apply()
        => Gate.Prod(Rule, SomeAlarm.Database()).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
}
