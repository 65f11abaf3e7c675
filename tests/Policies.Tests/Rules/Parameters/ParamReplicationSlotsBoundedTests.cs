using Pulumi.Policy;

namespace Policies.Tests.Rules.Parameters;

public sealed class ParamReplicationSlotsBoundedTests
{
    private const string Rule = "param-replication-slots-bounded";
    private static readonly PolicyResource Alarm = Some.Resource("aws:cloudwatch/metricAlarm:MetricAlarm", "lag", ("namespace", "AWS/RDS"), ("metricName", "OldestReplicationSlotLag"));

    [Fact]
    public void Bounded_and_watched_slots_pass()
        => Gate.Prod(Rule, Alarm, Some.Parameters("postgres16", ("rds.logical_replication", "1"), ("max_slot_wal_keep_size", "10GB"))).IsCompliant();

    [Fact]
    public void Slots_without_bound_or_alarm_violate()
    {
        Gate.Prod(Rule, Alarm, Some.Parameters("postgres16", ("rds.logical_replication", "1")))
            .Violates("mandatory auth.parameters[max_slot_wal_keep_size]: found nothing, expected a size greater than 0. Set it to what the disk can spare; a slot that falls further behind is given up.");
        Gate.In("dev", Rule, Some.Parameters("postgres16", ("rds.logical_replication", "on"), ("max_slot_wal_keep_size", "1024")))
            .Violates("advisory auth.parameters[rds.logical_replication]: found no alarm on OldestReplicationSlotLag, expected an alarm on OldestReplicationSlotLag. Declare an alarm on the lag of replication slots.");
        Assert.Single(Gate.Prod(Rule, Alarm, Some.Parameters("postgres16", ("rds.logical_replication", "1"), ("max_slot_wal_keep_size", "-1"))).Violations);
    }

    [Fact]
    public void Unknown_bound_is_unknown()
        => Gate.Prod(Rule, Alarm, Some.Parameters("postgres16", ("rds.logical_replication", "1"), ("max_slot_wal_keep_size", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.parameters[max_slot_wal_keep_size]"));

    [Fact]
    public void Without_logical_replication_it_does_not_apply() => Gate.Prod(Rule, Some.Parameters("postgres16", ("rds.logical_replication", "0"))).IsNotApplicable("logical replication is not switched on");
}
