using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K13: the region is chosen.</summary>
public sealed class NeonRegionPinned() : StackRule(new RuleInfo(
    "neon-region-pinned",
    "K13",
    "Region is chosen",
    "The region decides which law holds for the data and how far every query travels. A change replaces the project, with its data.",
    Severity.High,
    RuleLevels.BlocksProd)
{
    Words = [new(Regions, [], "Regions where data may be, as Neon names them; without any, every region.")],
})
{
    private const string Regions = "regions";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var projects = stack.All<NeonProject>();
        if (projects.IsEmpty)
            verdict.NotApplicable("no Neon project is declared");
        var clients = stack.All<DeclaredEnvironment>().Select(environment => environment.Region.Value).FirstOrDefault(region => region is not null)
            ?? verdict.Stack.Config.GetValueOrDefault("aws:region");
        foreach (var region in projects.Select(project => project.RegionId).Where(region => verdict.Reads(region)))
        {
            if (region.IsAbsent)
                verdict.Violation(region, "a region", "Name the region: the account's default may change, and a change replaces the project.");
            else if (verdict.Words(Regions) is { Count: > 0 } allowed && !allowed.Contains(region.Value, StringComparer.Ordinal))
                verdict.Violation(region, $"one of {string.Join(", ", allowed)}", "Choose a region where the data may be, before there is any.");
            else if (clients is not null && region.Value != "aws-" + clients)
                verdict.Violation(region, $"\"aws-{clients}\", where its clients are", "Choose the clients' region, before there is data, or exempt the project.");
        }
    }
}
