using Pulumirpc;

namespace Pulumi.Policy.Tests;

public sealed class PolicyPackTests
{
    [Theory]
    [InlineData("", "found the policy pack name \"\", expected 1 to 100 letters, digits, \"-\", \"_\" and \".\" (Parameter 'name')")]
    [InlineData("a b", "found the policy pack name \"a b\", expected 1 to 100 letters, digits, \"-\", \"_\" and \".\" (Parameter 'name')")]
    public void Bad_name_is_refused(string name, string message)
        => Assert.Equal(message, Assert.Throws<ArgumentException>(() => new PolicyPack(name, new PolicyPackArgs { Policies = [] })).Message);

    [Fact]
    public void Reserved_and_doubled_policy_names_are_refused()
    {
        var twice = Assert.Throws<ArgumentException>(() => TestPack.Create(more: [TestPack.Failing(EnforcementLevel.Advisory), TestPack.Failing(EnforcementLevel.Advisory)]));
        Assert.Equal("policy pack pack: found the policy name \"failing\", expected one that is unique and not \"all\" (Parameter 'args')", twice.Message);
    }

    [Fact]
    public void Configuration_and_unknown_values_of_no_policy_are_refused()
    {
        Assert.Equal(
            "policy pack pack: UnknownValues names \"nobody\", which is no policy of the pack (Parameter 'args')",
            Assert.Throws<ArgumentException>(() => TestPack.Create(unknownValues: "nobody")).Message);
        var config = new Dictionary<string, PolicyConfig>(StringComparer.Ordinal) { ["nobody"] = PolicyConfig.Empty };
        Assert.Equal(
            "policy pack pack: the initial configuration names \"nobody\", which is no policy of the pack (Parameter 'initialConfig')",
            Assert.Throws<ArgumentException>(() => TestPack.Create(initialConfig: config)).Message);
    }

    [Fact]
    public void Description_says_kind_level_and_schema_of_every_policy()
    {
        var info = PolicyPackDescription.Of(new PolicyLevels(TestPack.Create(), PolicyStack.None, new Dictionary<string, PolicyConfig>(StringComparer.Ordinal)));
        Assert.Equal(("pack", "1.2.3", true), (info.Name, info.Version, info.SupportsConfig));
        Assert.Equal(
            [
                "open-thing PolicyType Resource, level Advisory, severity High",
                "shut-thing PolicyType Resource, level Disabled, severity Unspecified",
                "open-stack PolicyType Stack, level Disabled, severity Unspecified",
            ],
            info.Policies.Select(p => $"{p.Name} PolicyType {p.PolicyType}, level {p.EnforcementLevel}, severity {p.Severity}"));
        Assert.Equal(["limit"], info.Policies[2].ConfigSchema.Required);
        Assert.Equal(1, info.Policies[2].ConfigSchema.Properties.Fields["limit"].NumberValue);
    }

    [Fact]
    public void Stack_shows_no_configuration_as_text()
    {
        var stack = PolicyStack.From(new AnalyzerStackConfigureRequest { Organization = "acme", Project = "shop", Stack = "dev", Config = { ["shop:key"] = "hunter2" } });
        Assert.Equal("PolicyStack { acme/shop/dev }", stack.ToString());
        Assert.Equal("hunter2", stack.Config["shop:key"]);
    }
}
