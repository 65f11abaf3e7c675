using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonHistoryRetentionTests
{
    private const string Rule = "neon-history-retention";
    private const string Next = "Keep history for longer; thirty days need the plan Scale.";

    [Fact]
    public void Thirty_days_pass_and_in_dev_a_day()
    {
        Gate.Prod(Rule, Project(("historyRetentionSeconds", 2_592_000))).IsCompliant();
        Gate.In("dev", Rule, Project(("historyRetentionSeconds", 86_400))).IsCompliant();
    }

    [Fact]
    public void Less_violates()
    {
        Gate.Prod(Rule, Project(("historyRetentionSeconds", 604_800))).Violates($"mandatory shop.historyRetentionSeconds: found 604800, expected at least 2592000. {Next}");
        Gate.In("dev", Rule, Project(("historyRetentionSeconds", 0))).Violates($"advisory shop.historyRetentionSeconds: found 0, expected at least 86400. {Next}");
    }

    [Fact]
    public void Missing_value_is_a_day()
    {
        Gate.Prod(Rule, Project()).Violates($"mandatory shop.historyRetentionSeconds: found 86400 by default, expected at least 2592000. {Next}");
        Gate.In("dev", Rule, Project()).IsCompliant();
    }

    [Fact]
    public void Limit_can_be_configured() => Gate.Configured(Rule, "minimumSeconds", 604_800, Project(("historyRetentionSeconds", 604_800))).IsCompliant();

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Project(("historyRetentionSeconds", Value.Unknown))).IsUnknown(Unknown.At(Rule, "shop.historyRetentionSeconds"));

    [Fact]
    public void Other_resources_are_not_judged() => Gate.Prod(Rule, Some.Database()).IsCompliant();

    private static PolicyResource Project(params (string Name, object Value)[] props) => Some.Resource("neon:index/project:Project", "shop", props);
}
