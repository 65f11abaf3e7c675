using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Availability;

/// <summary>C4: a read replica could take over from its source.</summary>
public sealed class ReplicaPromotable() : StackRule(new RuleInfo(
    "replica-promotable",
    "C4",
    "Replica could take over",
    "A replica that is smaller, in the same zone or with other parameters does not help on the day on which it is promoted.",
    Severity.Medium,
    RuleLevels.ProdAdvice))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var pairs = stack.All<Database>()
            .Where(replica => replica is { Kind: DatabaseKind.Replica, ForeignEngine: null })
            .Select(replica => (replica, source: stack.NamedBy(replica.ReplicateSourceDb, "identifier", static (Database database) => database.Identifier.Value)))
            .Where(pair => pair.source is not null)
            .ToList();
        if (pairs.Count == 0)
            verdict.NotApplicable("no read replica of a declared database");
        foreach (var (replica, source) in pairs)
        {
            JudgeClass(replica.InstanceClass, source!.InstanceClass, verdict);
            JudgeZone(replica, source, verdict);
            JudgeParameters(stack, replica, source, verdict);
            if (verdict.Reads(replica.MaxAllocatedStorage) && verdict.Reads(source.MaxAllocatedStorage) && replica.MaxAllocatedStorage.Value < source.MaxAllocatedStorage.Value)
                verdict.Violation(replica.MaxAllocatedStorage, $"at least {source.MaxAllocatedStorage.Value} GiB, as its source", "Let it grow as its source does: a replica with a full disk stops.");
        }
    }

    private static void JudgeClass(Fact<string> ofReplica, Fact<string> ofSource, Verdict verdict)
    {
        if (!verdict.Reads(ofReplica) || !verdict.Reads(ofSource) || ofReplica.Value == ofSource.Value)
            return;
        var classes = InstanceClasses.Instance;
        if (classes.Find(ofReplica.Value) is not { } own || classes.Find(ofSource.Value) is not { } other)
            verdict.Unknown(ofReplica); // memory that nobody told us
        else if (own.MemoryGiB < other.MemoryGiB)
            verdict.Violation(ofReplica, $"a class with {other.MemoryGiB} GiB or more, as its source", "Give it the class of its source.");
    }

    private static void JudgeZone(Database replica, Database source, Verdict verdict)
    {
        if (!verdict.Reads(replica.MultiAz) || replica.MultiAz.Value || !verdict.Reads(replica.AvailabilityZone) || !verdict.Reads(source.AvailabilityZone))
            return;
        if (!replica.AvailabilityZone.IsKnown || replica.AvailabilityZone.Value == source.AvailabilityZone.Value)
            verdict.Violation(replica.MultiAz, "true, or an availabilityZone that its source is not in", "Set multiAz, or place the replica in another zone.");
    }

    private static void JudgeParameters(StackModel stack, Database replica, Database source, Verdict verdict)
    {
        var own = GroupOf(stack, replica);
        var other = GroupOf(stack, source);
        if (own is not null && other is not null && verdict.Reads(own.Family) && verdict.Reads(other.Family) && own.Family.Value != other.Family.Value)
            verdict.Violation(replica.ParameterGroupName, $"a group of {other.Family.Value}, as its source", "Give it the parameter group of its source.");
    }

    private static ParameterSet? GroupOf(StackModel stack, Database database)
        => stack.NamedBy(database.ParameterGroupName, "name", static (ParameterSet set) => set.Name.Value);
}
