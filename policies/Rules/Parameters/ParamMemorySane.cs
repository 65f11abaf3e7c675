using System.Globalization;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H14: what the parameters allow to be used fits the memory of the class.</summary>
public sealed class ParamMemorySane() : StackRule(new RuleInfo(
    "param-memory-sane",
    "H14",
    "Memory parameters fit the memory of the class",
    "Each connection takes work_mem, for each sort: a value that was copied from a larger server ends this one in its first busy hour.",
    Severity.Medium,
    RuleLevels.Advice)
{
    Limits =
    [
        new(WorkMemory, Dev: 50, Prod: 50, "Part of the memory that work_mem takes with every connection in use, at most, in per cent."),
        new(LeastBuffers, Dev: 15, Prod: 15, "Part of the memory for shared_buffers, at least, in per cent."),
        new(MostBuffers, Dev: 40, Prod: 40, "Part of the memory for shared_buffers, at most, in per cent."),
        new(Maintenance, Dev: 25, Prod: 25, "Part of the memory for maintenance_work_mem, at most, in per cent."),
    ],
})
{
    private const string WorkMemory = "workMemPercent";
    private const string LeastBuffers = "leastSharedBuffersPercent";
    private const string MostBuffers = "mostSharedBuffersPercent";
    private const string Maintenance = "maintenanceWorkMemPercent";
    private const double BytesPerGiB = 1L << 30;

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var pairs = stack.Watched.Databases
            .Select(database => (Database: database, Set: ConnectionCapacity.ParametersOf(stack, database)))
            .Where(pair => pair.Set is not null && PostgresMemory.Parameters.Any(name => !pair.Set[name].IsAbsent))
            .ToList();
        if (pairs.Count == 0)
            verdict.NotApplicable("no parameter group of a database sets memory");
        foreach (var (database, set) in pairs)
        {
            if (ConnectionCapacity.MemoryGiB(database, verdict) is { } memory)
                JudgeSet(stack, database, set!, memory * BytesPerGiB, verdict);
        }
    }

    private static void JudgeSet(StackModel stack, Database database, ParameterSet set, double memory, Verdict verdict)
    {
        JudgeShare(set, "shared_buffers", memory, verdict.Limit(LeastBuffers, database.Resource), verdict.Limit(MostBuffers, database.Resource), verdict);
        JudgeShare(set, "effective_cache_size", memory, 0, 100, verdict);
        JudgeShare(set, "maintenance_work_mem", memory, 0, verdict.Limit(Maintenance, database.Resource), verdict);
        var work = set["work_mem"];
        var most = verdict.Limit(WorkMemory, database.Resource);
        if (Read(set, "work_mem", memory, verdict) is { } each && ConnectionCapacity.Of(stack, database, verdict) is { } connections && each * connections > memory * most / 100)
        {
            verdict.Violation(
                work.Resource,
                work.Path,
                string.Create(CultureInfo.InvariantCulture, $"{work.Found}, with {connections} connections {each * connections / memory * 100:0} % of {memory / BytesPerGiB} GiB"),
                string.Create(CultureInfo.InvariantCulture, $"{most} % or less"),
                "Lower work_mem or max_connections, or take a larger class.");
        }
    }

    private static void JudgeShare(ParameterSet set, string name, double memory, double least, double most, Verdict verdict)
    {
        if (Read(set, name, memory, verdict) is { } bytes && !(bytes >= memory * least / 100 && bytes <= memory * most / 100))
        {
            verdict.Violation(
                set.Resource,
                set[name].Path,
                string.Create(CultureInfo.InvariantCulture, $"{set[name].Found}, {bytes / memory * 100:0.##} % of {memory / BytesPerGiB} GiB"),
                string.Create(CultureInfo.InvariantCulture, $"{least} to {most} %"),
                "Reckon it from the memory of the class, or leave it to RDS.");
        }
    }

    private static double? Read(ParameterSet set, string name, double memory, Verdict verdict)
        => verdict.Reads(set[name]) && set[name].Value is { } text ? PostgresMemory.Bytes(name, text, memory) : null;
}
