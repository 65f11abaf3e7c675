namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmMemoryTests
{
    private const string Rule = "alarm-memory";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("FreeableMemory", 429496729.6), SomeAlarm.Named("swap", "SwapUsage", 268435456)).IsCompliant();

    [Fact]
    public void Number_from_another_server_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("FreeableMemory", 64000000)).Violates("mandatory alarm.threshold: found 64000000 bytes (1.49 % of 4 GiB), expected 429496729 bytes (10 % of 4 GiB) or more. Reckon it from the memory of the class.");

    [Fact]
    public void Late_alarm_on_swap_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("SwapUsage", 1073741824)).Violates("mandatory alarm.threshold: found 1024 MiB, expected 256 MiB or less. Lower it: a database should not swap at all.");

    [Fact]
    public void Class_that_nobody_knows_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(("instanceClass", "db.z9.large")), SomeAlarm.On("FreeableMemory", 10)).IsUnknown(Unknown.At(Rule, "auth.instanceClass"));

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("FreeableMemory", Value.Unknown)).IsUnknown(Unknown.At(Rule, "alarm.threshold"));

    [Fact]
    public void Without_such_an_alarm_it_does_not_apply()
        => Gate.Prod(Rule, SomeAlarm.Database()).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
}
