using Pulumi.Policy;

namespace Policies.Tests.Rules.ChangeSafety;

public sealed class NoDeleteBeforeReplaceTests
{
    private const string Rule = "no-delete-before-replace";
    private const string Next = "found true, expected false. Remove the option; where a name stands in the way, let it be chosen by Pulumi or move over in two steps.";

    [Fact]
    public void Option_that_is_missing_or_off_passes()
    {
        Gate.Prod(Rule, Some.Database()).IsCompliant();
        Gate.Prod(Rule, Some.With(new() { DeleteBeforeReplace = false }, Some.Cluster, "main", ("engine", "aurora-postgresql"))).IsCompliant();
    }

    [Fact]
    public void Option_violates()
    {
        Gate.Prod(Rule, First(Some.Instance)).Violates($"mandatory auth.options.deleteBeforeReplace: {Next}");
        Gate.In("staging", Rule, First("neon:index/project:Project")).Violates($"mandatory auth.options.deleteBeforeReplace: {Next}");
        Gate.In("dev", Rule, First("aws:kms/key:Key")).Violates($"advisory auth.options.deleteBeforeReplace: {Next}");
    }

    [Fact]
    public void What_can_be_made_again_is_not_judged() => Assert.Empty(Gate.Prod(Rule, First("aws:rds/parameterGroup:ParameterGroup")).Violations);

    [Fact]
    public void Other_engine_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Some.Instance, "auth", ("engine", "mysql"))).IsNotApplicable("engine mysql is not PostgreSQL");

    private static PolicyResource First(string type) => Some.With(new() { DeleteBeforeReplace = true }, type, "auth");
}
