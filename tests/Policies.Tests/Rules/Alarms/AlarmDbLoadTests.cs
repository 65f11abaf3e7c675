namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmDbLoadTests
{
    private const string Rule = "alarm-db-load";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("DBLoad", 2)).IsCompliant();

    [Fact]
    public void More_sessions_than_processors_violate()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("DBLoad", 8)).Violates("advisory alarm.threshold: found 8 sessions on 2 processors, expected 2 sessions on 2 processors or less. Set it to the number of virtual processors of the class.");

    [Fact]
    public void Class_that_nobody_knows_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(("instanceClass", "db.z9.large")), SomeAlarm.On("DBLoad", 10)).IsUnknown(Unknown.At(Rule, "auth.instanceClass", "advisory"));

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("DBLoad", Value.Unknown)).IsUnknown(Unknown.At(Rule, "alarm.threshold", "advisory"));

    [Fact]
    public void Without_such_an_alarm_it_does_not_apply()
        => Gate.Prod(Rule, SomeAlarm.Database()).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
}
