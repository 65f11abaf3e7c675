namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmErrorRateTests
{
    private const string Rule = "alarm-error-rate";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.error_rate_percent", 1, ("namespace", "shop")), SomeAlarm.Named("critical", "db.error_rate_percent", 5, ("namespace", "shop"))).IsCompliant();

    [Fact]
    public void Count_of_errors_in_the_log_passes() => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.Filter("?ERROR ?FATAL", "errors"), SomeAlarm.Count("errors", 100)).IsCompliant();

    [Fact]
    public void Late_alarm_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.error_rate_percent", 10, ("namespace", "shop")))
            .Violates("advisory alarm.threshold: found 10 %, expected 1 % or less. Lower the threshold.");

    [Fact]
    public void Missing_alarm_violates()
        => Gate.Prod(Rule, SomeAlarm.Database())
            .Violates("advisory auth.identifier: found no alarm on failing queries, expected an alarm on their rate. Count errors with a metric filter on the PostgreSQL log, or publish the rate, and declare an alarm on it.");

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.error_rate_percent", Value.Unknown, ("namespace", "shop"))).IsUnknown(Unknown.At(Rule, "alarm.threshold", "advisory"));

    [Fact]
    public void Without_databases_it_does_not_apply() => Gate.Prod(Rule).IsNotApplicable("no RDS database is declared");
}
