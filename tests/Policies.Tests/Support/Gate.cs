using Google.Protobuf;
using Pulumi.Experimental;
using Pulumi.Policy;
using Pulumirpc;

namespace Policies.Tests.Support;

/// <summary>The whole pack over some resources, as an engine would call it, seen from one rule.</summary>
internal sealed class Gate
{
    private const string UnknownRule = "gate-value-unknown";
    private static readonly Policies.Rules.Rule[] Rules = [.. Policies.Rules.RuleList.All];
    private readonly string rule;
    private readonly List<AnalyzeDiagnostic> diagnostics = [];
    private readonly List<PolicyNotApplicable> notApplicable = [];
    private readonly List<Evidence> evidence = [];

    private Gate(string rule, PolicyResource[] resources, AnalyzerStackConfigureRequest stack, Dictionary<string, Pulumi.Policy.PolicyConfig> config)
    {
        this.rule = rule;
        var levels = new PolicyLevels(ReadinessPack.Create(Rules, new PackContext(Today, evidence.Add)), PolicyStack.From(stack), config);
        foreach (var resource in resources)
            Add(PolicyPackAnalysis.Analyze(levels, resource.ToAnalyzeRequest()), resource.Urn);
        var request = new AnalyzeStackRequest();
        request.Resources.AddRange(resources.Select(resource => resource.ToAnalyzerResource()));
        Add(PolicyPackAnalysis.AnalyzeStack(levels, new StackResources(request.ToByteArray(), new SeenInputs())), "");
    }

    /// <summary>The day of every judgement.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 21);

    /// <summary>What the rule reports, as <c>level message</c>.</summary>
    public string[] Violations => [.. diagnostics.Where(d => d.PolicyName == rule).Select(Text)];

    /// <summary>What the rule could not read, as <c>level message</c>.</summary>
    public string[] Unknowns => [.. diagnostics.Where(d => d.PolicyName == UnknownRule && d.Message.StartsWith(rule + ": ", StringComparison.Ordinal)).Select(Text)];

    /// <summary>Why the rule does not apply, where it says so.</summary>
    public string[] NotApplicable
        => [.. notApplicable.Where(n => n.PolicyName == rule && n.Reason != ResourceValidationPolicy.OtherType).Select(n => n.Reason)];

    /// <summary>URNs of what the rule reports.</summary>
    public string[] Urns => [.. diagnostics.Where(d => d.PolicyName == rule).Select(d => d.Urn)];

    /// <summary>Which rules report what, of the whole pack; what is only unknown is left out.</summary>
    public (string Rule, string Urn)[] Everything => [.. diagnostics.Where(d => d.PolicyName != UnknownRule).Select(d => (d.PolicyName, d.Urn))];

    public static Gate Prod(string rule, params PolicyResource[] resources) => In("prod", rule, resources);

    public static Gate In(string stack, string rule, params PolicyResource[] resources)
        => new(rule, resources, new AnalyzerStackConfigureRequest { Stack = stack, Project = "shop", DryRun = true }, []);

    public static Gate With(string rule, AnalyzerStackConfigureRequest stack, params PolicyResource[] resources) => new(rule, resources, stack, []);

    public static Gate ConfiguredIn(string stack, string rule, string property, PropertyValue value, params PolicyResource[] resources)
        => new(
            rule,
            resources,
            new AnalyzerStackConfigureRequest { Stack = stack },
            new() { [rule] = new Pulumi.Policy.PolicyConfig(null, Pulumi.Policy.PolicyConfig.Empty.Properties.Add(property, value)) });

    public static Gate Configured(string rule, string policy, string property, PropertyValue value, params PolicyResource[] resources)
        => new(
            rule,
            resources,
            new AnalyzerStackConfigureRequest { Stack = "prod" },
            new() { [policy] = new Pulumi.Policy.PolicyConfig(null, Pulumi.Policy.PolicyConfig.Empty.Properties.Add(property, value)) });

    public static Gate Configured(string rule, string limit, double value, params PolicyResource[] resources)
        => new(
            rule,
            resources,
            new AnalyzerStackConfigureRequest { Stack = "prod" },
            new() { [rule] = new Pulumi.Policy.PolicyConfig(null, Pulumi.Policy.PolicyConfig.Empty.Properties.Add(limit, new PropertyValue(value))) });

    /// <summary>In prod, with the rule's level configured: for rules that are off by default.</summary>
    public static Gate Enabled(string rule, params PolicyResource[] resources) => EnabledIn("prod", rule, resources);

    public static Gate EnabledIn(string stack, string rule, params PolicyResource[] resources)
        => new(
            rule,
            resources,
            new AnalyzerStackConfigureRequest { Stack = stack },
            new() { [rule] = new Pulumi.Policy.PolicyConfig(Pulumi.Policy.EnforcementLevel.Mandatory, Pulumi.Policy.PolicyConfig.Empty.Properties) });

    /// <summary>Nothing to report, and every judgement rests on something that was read.</summary>
    public void IsCompliant()
    {
        Assert.All(evidence.Where(judged => judged.Rule == rule && judged.IsCompliant), judged => Assert.NotEmpty(judged.Reads));
        Assert.Empty(Violations);
        Assert.Empty(Unknowns);
        Assert.Empty(NotApplicable);
    }

    public void Violates(params string[] messages)
    {
        Assert.Equal(messages, Violations);
        Assert.Empty(Unknowns);
    }

    public void IsUnknown(params string[] messages)
    {
        Assert.Equal(messages, Unknowns);
        Assert.Empty(Violations);
    }

    public void IsNotApplicable(string reason)
    {
        Assert.Equal([reason], NotApplicable);
        Assert.Empty(Violations);
        Assert.Empty(Unknowns);
    }

    private static string Text(AnalyzeDiagnostic diagnostic) => $"{diagnostic.EnforcementLevel.ToString().ToLowerInvariant()} {diagnostic.Message}";

    private void Add(AnalyzeResponse response, string urn)
    {
        Assert.All(response.Diagnostics, diagnostic => Assert.DoesNotContain("The rule itself failed", diagnostic.Message, StringComparison.Ordinal));
        Assert.All(response.Diagnostics.Where(_ => urn.Length > 0), diagnostic => Assert.Equal(urn, diagnostic.Urn));
        diagnostics.AddRange(response.Diagnostics);
        notApplicable.AddRange(response.NotApplicable);
    }
}
