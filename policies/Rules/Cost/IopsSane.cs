using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Cost;

/// <summary>L7: provisioned speed is one that the storage type has.</summary>
public sealed class IopsSane() : DatabaseRule(new RuleInfo(
    "iops-sane",
    "L7",
    "Provisioned IOPS are ones that RDS takes",
    "RDS refuses operations and throughput that a type or a size does not have, half-way through the update.",
    Severity.Low,
    RuleLevels.Advice))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject)
        => subject.Kind is not (DatabaseKind.Instance or DatabaseKind.Replica) ? "a cluster has storage types of its own"
            : subject.Iops.IsAbsent && subject.StorageThroughput.IsAbsent ? "nothing is provisioned"
            : null;

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (!verdict.Reads(subject.StorageType) || !verdict.Reads(subject.AllocatedStorage) || !verdict.Reads(subject.Iops) || !verdict.Reads(subject.StorageThroughput))
            return;
        var type = StorageTypes.Instance.Find(subject.StorageType.Value);
        if (type?.ProvisionedFromGiB is not { } from)
            verdict.Violation(subject.Iops.IsKnown ? subject.Iops : subject.StorageThroughput, $"none with storage of type {subject.StorageType.Found}", "Remove it, or choose gp3 or io2.");
        else if (subject.AllocatedStorage.IsKnown && subject.AllocatedStorage.Value < from)
            verdict.Violation(subject.Iops.IsKnown ? subject.Iops : subject.StorageThroughput, FormattableString.Invariant($"none with less than {from} GiB of {type.Name}"), "Remove it: what the type includes is not little, or allocate more.");
        else
            JudgeRange(subject, type, verdict);
    }

    private static void JudgeRange(Database subject, StorageType type, Verdict verdict)
    {
        var most = subject.AllocatedStorage.IsKnown ? Math.Min(type.MaxIops, type.MaxIopsPerGiB * subject.AllocatedStorage.Value) : type.MaxIops;
        if (subject.Iops.IsKnown && !(subject.Iops.Value >= type.MinIops && subject.Iops.Value <= most))
            verdict.Violation(subject.Iops, FormattableString.Invariant($"{type.MinIops} to {most} for {subject.AllocatedStorage.Value} GiB of {type.Name}"), "Provision within what RDS takes.");
        if (!subject.StorageThroughput.IsKnown)
            return;
        if (type.MinThroughputMiBps is not { } least)
            verdict.Violation(subject.StorageThroughput, $"none with storage of type {subject.StorageType.Found}", "Remove it: throughput follows the IOPS.");
        else if (!(subject.StorageThroughput.Value >= least && subject.StorageThroughput.Value <= type.MaxThroughputMiBps))
            verdict.Violation(subject.StorageThroughput, FormattableString.Invariant($"{least} to {type.MaxThroughputMiBps} MiB/s"), "Provision within what RDS takes.");
    }
}
