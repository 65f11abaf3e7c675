namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmReplicaLagTests
{
    private const string Rule = "alarm-replica-lag";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(("replicateSourceDb", "main")), SomeAlarm.On("ReplicaLag", 1), SomeAlarm.Named("critical", "ReplicaLag", 60)).IsCompliant();

    [Fact]
    public void Late_warning_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(("replicateSourceDb", "main")), SomeAlarm.On("ReplicaLag", 30)).Violates("mandatory alarm.threshold: found 30 s, expected 1 s or less. Warn early without paging, and page when reads are a minute old.");

    [Fact]
    public void Late_page_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(("replicateSourceDb", "main")), SomeAlarm.On("ReplicaLag", 1), SomeAlarm.Named("critical", "ReplicaLag", 300)).Violates("mandatory critical.threshold: found 300 s, expected 60 s or less. Warn early without paging, and page when reads are a minute old.");

    [Fact]
    public void Aurora_counts_in_milliseconds()
    {
        var member = Some.Resource(Some.ClusterMember, "reader", ("engine", "aurora-postgresql"), ("identifier", "auth-db"));
        Gate.Prod(Rule, member, SomeAlarm.On("AuroraReplicaLag", 1_000)).IsCompliant();
        Assert.Contains("found 2 s", Assert.Single(Gate.Prod(Rule, member, SomeAlarm.On("AuroraReplicaLag", 2_000)).Violations), StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(("replicateSourceDb", "main")), SomeAlarm.On("ReplicaLag", Value.Unknown)).IsUnknown(Unknown.At(Rule, "alarm.threshold"));

    [Fact]
    public void Without_such_an_alarm_it_does_not_apply()
        => Gate.Prod(Rule, SomeAlarm.Database(("replicateSourceDb", "main"))).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
}
