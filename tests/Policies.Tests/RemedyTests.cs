using Policies.Rules;
using Pulumi.Policy;
using Pulumi.Rpc;
using Pulumirpc;
using Testing;

namespace Policies.Tests;

/// <summary>Remedies are made only on request, and what they make keeps the rule.</summary>
public sealed class RemedyTests
{
    /// <summary>The first fault of each rule with a remedy, and which of its resources breaks the rule.</summary>
    public static TheoryData<RawFault> Faults => [.. RemedyList.All.Keys.Order(StringComparer.Ordinal).Select(rule => RawFault.All().First(fault => fault.Rule == rule))];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Remedied_fault_keeps_the_rule(RawFault fault)
    {
        var resources = RawResources.Of(fault.Resources);
        var broken = Array.FindIndex(resources, resource => resource.Name == fault.Resource);

        var remediation = Assert.Single(Remediate(fault, Pulumi.Policy.EnforcementLevel.Remediate, resources[broken]).Remediations);

        Assert.Null(remediation.Diagnostic is "" ? null : remediation.Diagnostic);
        resources[broken] = new PolicyResource(
            resources[broken].Type, resources[broken].Name, resources[broken].Urn, PropertyValueCodec.FromStruct(remediation.Properties), providerType: resources[broken].ProviderType);
        Gate.EnabledIn(fault.Stack, fault.Rule, resources).IsCompliant();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Nothing_is_changed_unless_asked_for(RawFault fault)
    {
        var broken = RawResources.Of(fault.Resources).Single(resource => resource.Name == fault.Resource);
        Assert.Empty(Remediate(fault, Pulumi.Policy.EnforcementLevel.Mandatory, broken).Remediations);
    }

    [Fact]
    public void Resource_that_keeps_the_rule_is_left_as_it_is()
    {
        var fault = RawFault.All().First(fault => fault.Rule == "rds-not-public");
        Assert.Empty(Remediate(fault, Pulumi.Policy.EnforcementLevel.Remediate, Some.Database()).Remediations);
        Assert.Empty(Remediate(fault, Pulumi.Policy.EnforcementLevel.Remediate, Some.Database(("publiclyAccessible", Value.Unknown))).Remediations);
    }

    [Fact]
    public void Remedies_are_of_resource_rules()
        => Assert.All(RemedyList.All.Keys, id => Assert.IsAssignableFrom<ResourceRule>(RuleList.All.Single(rule => rule.Info.Id == id)));

    private static RemediateResponse Remediate(RawFault fault, Pulumi.Policy.EnforcementLevel level, PolicyResource resource)
    {
        var levels = new PolicyLevels(
            ReadinessPack.Create(context: new PackContext(Gate.Today)),
            PolicyStack.From(new AnalyzerStackConfigureRequest { Stack = fault.Stack }),
            new Dictionary<string, Pulumi.Policy.PolicyConfig>(StringComparer.Ordinal) { [fault.Rule] = new Pulumi.Policy.PolicyConfig(level, Pulumi.Policy.PolicyConfig.Empty.Properties) });
        return PolicyPackAnalysis.Remediate(levels, resource.ToAnalyzeRequest());
    }
}
