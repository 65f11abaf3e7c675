using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonQuotaSafeTests
{
    private const string Rule = "neon-quota-safe";
    private const string InProd = "expected nothing, or 0. Leave quotas out in production, and let an alarm tell what it costs.";
    private const string InDev = "expected more than 0. Give the project a quota, so that a loop costs little.";

    [Fact]
    public void Production_without_quotas_passes()
    {
        Gate.Prod(Rule, Project()).IsCompliant();
        Gate.Prod(Rule, Project(("computeTimeSeconds", 0))).IsCompliant();
    }

    [Theory]
    [InlineData("computeTimeSeconds")]
    [InlineData("activeTimeSeconds")]
    [InlineData("dataTransferBytes")]
    [InlineData("logicalSizeBytes")]
    [InlineData("writtenDataBytes")]
    public void Quota_in_production_violates(string quota)
        => Gate.Prod(Rule, Project((quota, 3_600))).Violates($"mandatory shop.quota.{quota}: found 3600, {InProd}");

    [Fact]
    public void Dev_has_quotas()
    {
        Gate.In("dev", Rule, Project(("computeTimeSeconds", 3_600), ("dataTransferBytes", 1_000_000))).IsCompliant();
        Gate.In("dev", Rule, Project()).Violates(
            $"advisory shop.quota.computeTimeSeconds: found nothing, {InDev}",
            $"advisory shop.quota.dataTransferBytes: found nothing, {InDev}");
    }

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Some.Resource("neon:index/project:Project", "shop", ("quota", Value.Unknown))).IsUnknown(Unknown.At(Rule, "shop.quota"));
        Gate.Prod(Rule, Project(("computeTimeSeconds", Value.Unknown))).IsUnknown(Unknown.At(Rule, "shop.quota.computeTimeSeconds"));
    }

    [Fact]
    public void Other_resources_are_not_judged() => Gate.Prod(Rule, Some.Database()).IsCompliant();

    private static PolicyResource Project(params (string Name, object Value)[] quota)
        => Some.Resource("neon:index/project:Project", "shop", ("quota", Value.Map(quota)));
}
