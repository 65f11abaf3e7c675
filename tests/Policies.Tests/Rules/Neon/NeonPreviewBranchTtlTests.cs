using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonPreviewBranchTtlTests
{
    private const string Rule = "neon-preview-branch-ttl";
    private const string Next = "Declare how long the branch lives, and let a job delete what is older.";

    [Theory]
    [InlineData("test/login", 86_400)]
    [InlineData("ci/1234", 3_600)]
    [InlineData("preview/shop-12", 604_800)]
    [InlineData("reports", 0)]
    public void Branches_that_end_and_those_that_stay_pass(string name, int seconds) => Gate.In("dev", Rule, Component(seconds), Branch(name)).IsCompliant();

    [Theory]
    [InlineData("test/login", 86_401, 86_400)]
    [InlineData("preview/shop-12", 604_801, 604_800)]
    [InlineData("preview/shop-12", 0, 604_800)]
    public void Branch_that_lives_too_long_violates(string name, int seconds, int maximum)
        => Gate.In("dev", Rule, Component(seconds), Branch(name))
            .Violates($"advisory c.timeToLiveSeconds: found {seconds}, expected more than 0 and at most {maximum} s. {Next}");

    [Fact]
    public void Missing_end_violates()
        => Gate.In("dev", Rule, Some.Resource("neon:index/branch:Branch", "b", ("name", "preview/shop-12")))
            .Violates($"advisory b.timeToLiveSeconds: found nothing, expected more than 0 and at most 604800 s. {Next}");

    [Fact]
    public void Temporary_branch_in_production_violates()
        => Gate.Prod(Rule, Component(3_600), Branch("preview/shop-12"))
            .Violates("mandatory b.name: found \"preview/shop-12\", expected no temporary branch in production's stack. Declare it in a stack of its own, which is destroyed with the branch.");

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Branch(Value.Unknown)).IsUnknown(Unknown.At(Rule, "b.name"));
        Gate.In("dev", Rule, Component(Value.Unknown), Branch("ci/1234")).IsUnknown(Unknown.At(Rule, "c.timeToLiveSeconds", "advisory"));
    }

    [Fact]
    public void Stack_without_branches_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no branch is declared");

    private static PolicyResource Component(object seconds) => Some.Resource("dbready:neon:Branch", "c", ("timeToLiveSeconds", seconds));

    private static PolicyResource Branch(object name) => Some.Under(Some.Urn("dbready:neon:Branch", "c"), "neon:index/branch:Branch", "b", ("name", name));
}
