using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Cost;

/// <summary>L1: the class is one that the environment may have.</summary>
public sealed class InstanceClassAllowList() : DatabaseRule(new RuleInfo(
    "instance-class-allow-list",
    "L1",
    "Class is one that the environment may have",
    "A class is chosen in a second and paid for every hour; larger ones are for those who decided so.",
    Severity.Medium,
    new(EnforcementLevel.Mandatory, EnforcementLevel.Advisory))
{
    Limits =
    [
        new(MaximumVirtualCpus, Dev: 2, Prod: 4, "Virtual processors of a class, at most."),
        new(MaximumMemoryGiB, Dev: 4, Prod: 16, "Memory of a class in GiB, at most."),
    ],
})
{
    private const string MaximumVirtualCpus = "maximumVirtualCpus";
    private const string MaximumMemoryGiB = "maximumMemoryGiB";

    /// <inheritdoc/>
    protected override string? Excludes(Database subject)
        => subject.InstanceClass.IsAbsent ? "without a class of its own"
            : subject.InstanceClass.Value == InstanceClass.Serverless ? "serverless: its cluster bounds it"
            : null;

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (!verdict.Reads(subject.InstanceClass))
            return;
        var (cpus, memory) = (verdict.Limit(MaximumVirtualCpus), verdict.Limit(MaximumMemoryGiB));
        if (InstanceClasses.Instance.Find(subject.InstanceClass.Value) is not { } known)
            verdict.Unknown(subject.InstanceClass); // not in our list: of a size that nobody told us
        else if (known.VirtualCpus > cpus || known.MemoryGiB > memory)
            verdict.Violation(subject.InstanceClass, $"at most {cpus} vCPU and {memory} GiB, where it has {known.VirtualCpus} and {known.MemoryGiB}", "Choose a smaller class, or configure what the environment may have.");
    }
}
