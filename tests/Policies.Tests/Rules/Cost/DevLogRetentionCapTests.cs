using Pulumi.Policy;

namespace Policies.Tests.Rules.Cost;

public sealed class DevLogRetentionCapTests
{
    private const string Rule = "dev-log-retention-cap";
    private const string Next = "expected 1 to 30 days outside production. Set retentionInDays; 0 keeps lines for ever.";

    [Fact]
    public void Short_retention_passes() => Gate.In("dev", Rule, Group(("retentionInDays", 30))).IsCompliant();

    [Fact]
    public void Long_retention_violates() => Gate.In("dev", Rule, Group(("retentionInDays", 60))).Violates($"advisory log.retentionInDays: found 60, {Next}");

    [Fact]
    public void No_end_violates()
    {
        Gate.In("preview", Rule, Group(("retentionInDays", 0))).Violates($"advisory log.retentionInDays: found 0, {Next}");
        Gate.In("dev", Rule, Group()).Violates($"advisory log.retentionInDays: found 0 by default, {Next}");
    }

    [Fact]
    public void Unknown_retention_is_unknown()
        => Gate.In("dev", Rule, Group(("retentionInDays", Value.Unknown))).IsUnknown(Unknown.At(Rule, "log.retentionInDays", "advisory"));

    [Fact]
    public void Staging_is_not_applicable_and_prod_not_judged()
    {
        Gate.In("staging", Rule, Group()).IsNotApplicable("it rehearses production");
        Gate.Prod(Rule, Group()).IsCompliant();
    }

    private static PolicyResource Group(params (string Name, object Value)[] props) => Some.Resource("aws:cloudwatch/logGroup:LogGroup", "log", props);
}
