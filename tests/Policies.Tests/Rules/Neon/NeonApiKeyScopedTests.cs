using Pulumi.Policy;

namespace Policies.Tests.Rules.Neon;

public sealed class NeonApiKeyScopedTests
{
    private const string Rule = "neon-api-key-scoped";

    [Fact]
    public void Key_for_one_project_passes()
    {
        Gate.Prod(Rule, Key(("projectId", "cool-name-123456"))).IsCompliant();
        Gate.Prod(Rule, Key(("projectId", Value.Unknown))).IsCompliant();
    }

    [Fact]
    public void Key_for_every_project_violates()
        => Gate.Prod(Rule, Key()).Violates("mandatory k.projectId: found nothing, expected a project. Set projectId: the key then opens that project only.");

    [Fact]
    public void Personal_key_violates()
        => Gate.Prod(Rule, Some.Resource("neon:index/apiKey:ApiKey", "k", ("name", "ci")))
            .Violates("mandatory k.projectId: found a personal key, expected a key of the organization for one project. Declare an OrgApiKey with projectId.");

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Key()).IsCompliant();

    [Fact]
    public void Other_resources_are_not_judged() => Gate.Prod(Rule, Some.Database()).IsCompliant();

    private static PolicyResource Key(params (string Name, object Value)[] props) => Some.Resource("neon:index/orgApiKey:OrgApiKey", "k", props);
}
