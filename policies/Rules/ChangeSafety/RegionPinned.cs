using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M18: the region is declared, allowed, and the same for databases and their clients.</summary>
public sealed class RegionPinned() : StackRule(new RuleInfo(
    "region-pinned",
    "M18",
    "Region is declared, allowed, and the clients' own",
    "A region that comes from the environment of whoever deploys is another one on another day, and data that must stay in a country leaves it.",
    Severity.Medium,
    RuleLevels.BlocksProd with { StagingAsProd = true })
{
    Words = [new(Regions, [], "Regions that data may be in; empty: any.")],
})
{
    private const string Regions = "regions";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>().Where(database => database is { ForeignEngine: null, Kind: not DatabaseKind.GlobalCluster }).ToList();
        if (databases.Count == 0)
            verdict.NotApplicable("no RDS database is declared");
        var allowed = verdict.Words(Regions);
        foreach (var database in databases)
        {
            var region = Region.FactOf(database.Resource);
            if (!verdict.Reads(region))
                continue;
            if (region.Value is not { } name)
                verdict.Violation(region, "a region", "Set region on the provider, or aws:region in the stack's configuration.");
            else if (allowed.Count > 0 && !allowed.Contains(name, StringComparer.Ordinal))
                verdict.Violation(region, string.Join(", ", allowed), "Declare the database where data may be.");
        }

        JudgeClients(stack, databases.Select(database => Region.Of(database.Resource)).OfType<string>().ToHashSet(StringComparer.Ordinal), verdict);
    }

    private static void JudgeClients(StackModel stack, HashSet<string> regions, Verdict verdict)
    {
        if (regions.Count == 0)
            return;
        foreach (var client in stack.All<Workload>())
        {
            var region = Region.FactOf(client.Resource);
            if (region.Value is { } name && !regions.Contains(name))
                verdict.Violation(region, $"that of the databases, {string.Join(", ", regions.Order(StringComparer.Ordinal))}", "Run the program beside its database: each query would cross the distance.");
        }
    }
}
