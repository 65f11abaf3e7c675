namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmLatencyTests
{
    private const string Rule = "alarm-latency";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("ReadLatency", 0.02, ("extendedStatistic", "p95")), SomeAlarm.Named("query", "db.sample_query_ms", 500, ("extendedStatistic", "p95"), ("namespace", "shop"))).IsCompliant();

    [Fact]
    public void Late_alarm_on_storage_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("ReadLatency", 0.05, ("extendedStatistic", "p95"))).Violates("advisory alarm.threshold: found 50 ms, expected 20 ms or less. Lower the threshold; the metric is in seconds.");

    [Fact]
    public void Average_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("ReadLatency", 0.02)).Violates("advisory alarm.statistic: found \"Average\", expected p95 or another high percentile. Set extendedStatistic to p95.");

    [Fact]
    public void Late_alarm_on_queries_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.sample_query_ms", 2000, ("extendedStatistic", "p95"), ("namespace", "shop"))).Violates("advisory alarm.threshold: found 2000 ms, expected 500 ms or less. Lower the threshold.");

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("WriteLatency", Value.Unknown, ("extendedStatistic", "p95"))).IsUnknown(Unknown.At(Rule, "alarm.threshold", "advisory"));

    [Fact]
    public void Without_such_an_alarm_it_does_not_apply()
        => Gate.Prod(Rule, SomeAlarm.Database()).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
}
