using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Availability;

/// <summary>C3: a database that is read a lot has replicas.</summary>
public sealed class RdsReadReplicaPresent() : StackRule(new RuleInfo(
    "rds-read-replica-present",
    "C3",
    "Database that is read a lot has replicas",
    "What is tagged tier=read-heavy asks for replicas that take reads off it; more than two lag and cost.",
    Severity.Medium,
    RuleLevels.ProdAdvice)
{
    Limits =
    [
        new(Minimum, Dev: 0, Prod: 1, "Read replicas, at least."),
        new(Maximum, Dev: 2, Prod: 2, "Read replicas, at most."),
    ],
})
{
    private const string ReadHeavy = "read-heavy";
    private const string Minimum = "minimum";
    private const string Maximum = "maximum";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>()
            .Where(database => database is { Kind: DatabaseKind.Instance, ForeignEngine: null } && Tags.Named(database.Resource, Tags.Tier) is var tier && (tier.IsUnknown || tier.Value == ReadHeavy))
            .ToList();
        if (databases.Count == 0)
            verdict.NotApplicable($"no instance is tagged {Tags.Tier}={ReadHeavy}");
        foreach (var database in databases)
        {
            var count = ReadReplicas.Of(stack, database).Count();
            if (verdict.Reads(Tags.Named(database.Resource, Tags.Tier)) && !(count >= verdict.Limit(Minimum, database.Resource) && count <= verdict.Limit(Maximum, database.Resource)))
                verdict.Violation(database.Resource, "replicas", $"{count}", $"{verdict.Limit(Minimum, database.Resource)} to {verdict.Limit(Maximum, database.Resource)}", "Declare an instance with replicateSourceDb, and send reads to it.");
        }
    }
}
