namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmWindowSaneTests
{
    private const string Rule = "alarm-window-sane";

    [Fact]
    public void Sane_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.On("CPUUtilization", 80, ("datapointsToAlarm", 5)), SomeAlarm.Named("critical", "CPUUtilization", 95), SomeAlarm.Named("storage", "FreeStorageSpace", 1)).IsCompliant();

    [Theory]
    [InlineData(60, 30, "30 periods of 60 s, 1800 s in all")]
    [InlineData(10, 1, "1 periods of 10 s, 10 s in all")]
    public void Window_outside_the_limits_violates(int period, int periods, string found)
        => Gate.Prod(Rule, SomeAlarm.On("CPUUtilization", 80, ("period", period), ("evaluationPeriods", periods)))
            .Violates($"mandatory alarm.evaluationPeriods: found {found}, expected 60 to 900 s in all. Change period or evaluationPeriods.");

    [Fact]
    public void Backups_are_looked_at_for_a_day()
        => Gate.Prod(Rule, SomeAlarm.On("NumberOfBackupJobsCompleted", 1, ("namespace", "AWS/Backup"), ("period", 86400), ("evaluationPeriods", 1))).IsCompliant();

    [Fact]
    public void More_bad_periods_than_are_looked_at_violate()
        => Gate.Prod(Rule, SomeAlarm.On("CPUUtilization", 80, ("datapointsToAlarm", 6)))
            .Violates("mandatory alarm.datapointsToAlarm: found 6, expected at most evaluationPeriods, 5. Lower it: so many periods are never bad.");

    [Fact]
    public void Wrong_direction_violates()
        => Gate.Prod(Rule, SomeAlarm.On("FreeStorageSpace", 1, ("comparisonOperator", "GreaterThanThreshold")))
            .Violates("mandatory alarm.comparisonOperator: found \"GreaterThanThreshold\", expected LessThanThreshold. Turn it round: FreeStorageSpace is bad when it is low.");

    [Fact]
    public void Critical_alarm_at_the_same_threshold_violates()
        => Gate.Prod(Rule, SomeAlarm.On("CPUUtilization", 80), SomeAlarm.Named("critical", "CPUUtilization", 80))
            .Violates("mandatory critical.threshold: found 80, expected another threshold than alarm has. Set the critical one beyond the warning.");

    [Fact]
    public void Unknown_period_is_unknown() => Gate.Prod(Rule, SomeAlarm.On("CPUUtilization", 80, ("period", Value.Unknown))).IsUnknown(Unknown.At(Rule, "alarm.period"));

    [Fact]
    public void Alarms_on_something_else_are_not_applicable()
        => Gate.Prod(Rule, SomeAlarm.On("CPUUtilization", 80, ("namespace", "AWS/EC2"))).IsNotApplicable("no alarm watches a database");
}
