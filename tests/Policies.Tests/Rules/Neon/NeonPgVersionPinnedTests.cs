using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonPgVersionPinnedTests
{
    private const string Rule = "neon-pg-version-pinned";
    private const string Next = "Name the major version when the project is made.";

    [Fact]
    public void Supported_version_passes()
    {
        Gate.Prod(Rule, Project(("pgVersion", 16))).IsCompliant();
        Gate.In("dev", Rule, Project(("pgVersion", 14))).IsCompliant();
    }

    [Fact]
    public void Other_versions_violate()
    {
        Gate.Prod(Rule, Project(("pgVersion", 14))).Violates($"mandatory shop.pgVersion: found 14, expected one of 15, 16, 17, 18. {Next}");
        Gate.In("dev", Rule, Project(("pgVersion", 13))).Violates($"advisory shop.pgVersion: found 13, expected one of 14, 15, 16, 17, 18. {Next}");
    }

    [Fact]
    public void Missing_version_violates() => Gate.Prod(Rule, Project()).Violates($"mandatory shop.pgVersion: found nothing, expected one of 15, 16, 17, 18. {Next}");

    [Fact]
    public void Unknown_version_is_unknown() => Gate.Prod(Rule, Project(("pgVersion", Value.Unknown))).IsUnknown(Unknown.At(Rule, "shop.pgVersion"));

    [Fact]
    public void Other_resources_are_not_judged() => Gate.Prod(Rule, Some.Database()).IsCompliant();

    private static PolicyResource Project(params (string Name, object Value)[] props) => Some.Resource("neon:index/project:Project", "shop", props);
}
