namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmMissingDataTests
{
    private const string Rule = "alarm-missing-data";

    [Fact]
    public void Decided_meaning_passes() => Gate.Prod(Rule, SomeAlarm.On("CPUUtilization", 80)).IsCompliant();

    [Fact]
    public void Missing_value_violates()
        => Gate.Prod(Rule, SomeAlarm.On("CPUUtilization", 80, ("treatMissingData", Value.Null)))
            .Violates("advisory alarm.treatMissingData: found nothing, expected breaching, notBreaching, ignore or missing. Set it: breaching for signs of life, notBreaching for counts.");

    [Fact]
    public void Word_that_means_nothing_violates()
        => Assert.StartsWith("advisory alarm.treatMissingData: found \"ok\", expected breaching", Assert.Single(Gate.Prod(Rule, SomeAlarm.On("CPUUtilization", 80, ("treatMissingData", "ok"))).Violations), StringComparison.Ordinal);

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.On("CPUUtilization", 80, ("treatMissingData", Value.Unknown))).IsUnknown(Unknown.At(Rule, "alarm.treatMissingData", "advisory"));

    [Fact]
    public void Other_resources_are_not_judged() => Assert.Empty(Gate.Prod(Rule, SomeAlarm.Database()).Violations);
}
