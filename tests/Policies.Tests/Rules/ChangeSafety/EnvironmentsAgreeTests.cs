using Pulumi.Policy;
using Pulumirpc;

namespace Policies.Tests.Rules.ChangeSafety;

public sealed class EnvironmentsAgreeTests
{
    private const string Rule = "environment-binding";
    private const string Next = "Deploy it to the stack of its environment, or correct the declaration; dbready:environment in the stack's configuration names the environment where the stack's name does not.";

    [Fact]
    public void Stack_fact_and_tag_that_agree_pass()
        => Gate.Prod(Rule, Environment("prod"), Tagged("Production"), Some.Resource("aws:ec2/vpc:Vpc", "prod-net")).IsCompliant();

    [Fact]
    public void Fact_of_another_environment_violates()
        => Gate.Prod(Rule, Environment("dev")).Violates($"mandatory shop.environment: found \"dev\", expected \"prod\", the environment of the stack. {Next}");

    [Fact]
    public void What_follows_the_declared_environment_is_reported_once()
        => Gate.In("staging", Rule, Environment("prod"), Some.Server(), Some.Pooler())
            .Violates($"mandatory shop.environment: found \"prod\", expected \"staging\", the environment of the stack. {Next}");

    [Fact]
    public void Server_without_a_declared_environment_is_judged_by_itself()
        => Gate.In("staging", Rule, Some.Server())
            .Violates($"mandatory auth.environment: found \"prod\", expected \"staging\", the environment of the stack. {Next}");

    [Fact]
    public void Production_in_a_stack_that_counts_as_dev_violates_everywhere()
        => Gate.In("dev-eu", Rule, Environment("prod"), Tagged("production"), Some.Resource("aws:ec2/vpc:Vpc", "shop-prod"))
            .Violates(
                $"mandatory shop.environment: found \"prod\", expected \"dev\", the environment of the stack. {Next}",
                $"mandatory shop-prod.name: found \"shop-prod\", expected a name of dev. {Next}",
                $"mandatory tagged.tags.Environment: found \"production\", expected \"dev\", the environment of the stack. {Next}");

    [Fact]
    public void Stack_whose_name_says_nothing_counts_as_production()
        => Gate.In("main", Rule, Environment("staging")).Violates($"mandatory shop.environment: found \"staging\", expected \"prod\", the environment of the stack. {Next}");

    [Fact]
    public void Configuration_names_the_environment_and_must_agree_with_the_name()
    {
        Gate.With(Rule, Stack("main", "dev"), Environment("dev")).IsCompliant();
        Gate.With(Rule, Stack("prod", "dev"), Environment("dev")).Violates($"mandatory stack.name: found \"prod\", expected \"dev\", the environment of the stack. {Next}");
        Gate.With(Rule, Stack("main", "production"))
            .Violates("mandatory config.dbready:environment: found \"production\", expected dev, preview, staging or prod. Correct it; until then production's levels hold.");
    }

    [Fact]
    public void Missing_environment_passes() => Gate.Prod(Rule, Some.Resource("dbready:environment:Environment", "shop"), Some.Database()).IsCompliant();

    [Fact]
    public void Unknown_environment_is_unknown() => Gate.Prod(Rule, Environment(Value.Unknown)).IsUnknown(Unknown.At(Rule, "shop.environment"));

    [Fact]
    public void Stack_without_resources_is_not_applicable() => Gate.Prod(Rule).IsNotApplicable("nothing is declared");

    private static PolicyResource Environment(object name) => Some.Resource("dbready:environment:Environment", "shop", ("environment", name));

    private static PolicyResource Tagged(string value) => Some.Resource("aws:ec2/vpc:Vpc", "tagged", ("tags", Value.Map(("Environment", value))));

    private static AnalyzerStackConfigureRequest Stack(string name, string environment) => new() { Stack = name, Config = { ["dbready:environment"] = environment } };
}
