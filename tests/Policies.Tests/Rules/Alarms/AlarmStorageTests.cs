namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmStorageTests
{
    private const string Rule = "alarm-storage";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("FreeStorageSpace", 21474836480.0), SomeAlarm.Named("critical", "FreeStorageSpace", 10737418240.0)).IsCompliant();

    [Fact]
    public void Number_from_another_server_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("FreeStorageSpace", 2000000000)).Violates("mandatory alarm.threshold: found 2000000000 bytes (1.86 % of 100 GiB), expected 21474836480 bytes (20 % of 100 GiB) or more. Reckon it from allocatedStorage: a share of it, in bytes.");

    [Fact]
    public void Late_critical_alarm_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("FreeStorageSpace", 21474836480.0), SomeAlarm.Named("critical", "FreeStorageSpace", 1073741824)).Violates("mandatory critical.threshold: found 1073741824 bytes (1 % of 100 GiB), expected 10737418240 bytes (10 % of 100 GiB) or more. Reckon it from allocatedStorage: a share of it, in bytes.");

    [Fact]
    public void Unknown_size_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(("allocatedStorage", Value.Unknown)), SomeAlarm.On("FreeStorageSpace", 1)).IsUnknown(Unknown.At(Rule, "auth.allocatedStorage"));

    [Fact]
    public void Member_of_a_cluster_has_no_declared_size()
    {
        var member = Some.Resource(Some.ClusterMember, "reader", ("engine", "aurora-postgresql"), ("identifier", "auth-db"));
        Gate.Prod(Rule, member, SomeAlarm.On("FreeLocalStorage", 1_000_000_000)).IsCompliant();
        Gate.Prod(Rule, member, SomeAlarm.On("FreeLocalStorage", 0)).Violates("mandatory alarm.threshold: found 0, expected more than 0. Set it to what temporary files of the largest query need.");
    }

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("FreeStorageSpace", Value.Unknown)).IsUnknown(Unknown.At(Rule, "alarm.threshold"));

    [Fact]
    public void Without_such_an_alarm_it_does_not_apply()
        => Gate.Prod(Rule, SomeAlarm.Database()).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
}
