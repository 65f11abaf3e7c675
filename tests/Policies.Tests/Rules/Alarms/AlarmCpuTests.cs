namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmCpuTests
{
    private const string Rule = "alarm-cpu";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("CPUUtilization", 80), SomeAlarm.Named("critical", "CPUUtilization", 95)).IsCompliant();

    [Fact]
    public void Late_warning_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("CPUUtilization", 85)).Violates("mandatory alarm.threshold: found 85 %, expected 80 % or less. Lower the threshold.");

    [Fact]
    public void Late_critical_alarm_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("CPUUtilization", 80), SomeAlarm.Named("critical", "CPUUtilization", 97)).Violates("mandatory critical.threshold: found 97 %, expected 95 % or less. Lower the threshold.");

    [Fact]
    public void Long_window_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("CPUUtilization", 80, ("evaluationPeriods", 10))).Violates("mandatory alarm.evaluationPeriods: found 600 s in all, expected 300 s or less. Look at fewer or shorter periods.");

    [Fact]
    public void Threshold_that_is_missing_belongs_to_a_band_of_anomalies()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("CPUUtilization", Value.Null, ("thresholdMetricId", "band"))).IsCompliant();

    [Fact]
    public void Dev_may_be_busier()
    {
        Assert.Empty(Gate.In("dev", Rule, SomeAlarm.Database(), SomeAlarm.On("CPUUtilization", 90, ("evaluationPeriods", 15))).Violations);
        Assert.StartsWith("advisory ", Assert.Single(Gate.In("dev", Rule, SomeAlarm.Database(), SomeAlarm.On("CPUUtilization", 91)).Violations), StringComparison.Ordinal);
    }

    [Fact]
    public void Alarm_on_servers_of_another_kind_is_none()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("CPUUtilization", 99, ("namespace", "AWS/EC2"), ("dimensions", Value.Map(("InstanceId", "i-1")))))
            .IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("CPUUtilization", Value.Unknown)).IsUnknown(Unknown.At(Rule, "alarm.threshold"));

    [Fact]
    public void Without_such_an_alarm_it_does_not_apply()
        => Gate.Prod(Rule, SomeAlarm.Database()).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
}
