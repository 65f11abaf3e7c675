using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules;

/// <summary>What one rule finds in one request: violations, unknown values, or that it does not apply. Nothing of it is compliance.</summary>
public sealed class Verdict
{
    private readonly RuleInfo rule;
    private readonly PolicyArgs args;
    private readonly ReportViolation report;
    private readonly PackContext context;
    private readonly PolicyResource? judged;
    private readonly List<(string Urn, string Path)>? reads;
    private bool isCompliant = true;

    internal Verdict(RuleInfo rule, PolicyArgs args, DeploymentEnvironment environment, PackContext context, ReportViolation report, PolicyResource? judged = null)
    {
        this.rule = rule;
        this.args = args;
        this.report = report;
        this.context = context;
        this.judged = judged;
        reads = context.Evidence is null ? null : [];
        Environment = environment;
    }

    /// <summary>The environment.</summary>
    public DeploymentEnvironment Environment { get; }

    /// <summary>The stack.</summary>
    public PolicyStack Stack => args.Stack;

    /// <summary>The day of the judgement.</summary>
    public DateOnly Today => context.Today;

    /// <summary>Whether a fact can be judged; when it is unknown or malformed, that is reported.</summary>
    public bool Reads<T>(in Fact<T> fact)
    {
        Saw(fact.Resource, fact.Path);
        if (fact.IsUnknown)
            Unknown(fact);
        else if (fact.State == FactState.Malformed)
            Violation(fact, Expected<T>(), "Give the property a value of its own type.");
        return fact.State is FactState.Known or FactState.Absent;
    }

    /// <summary>
    /// Whether something is declared, whatever its value: the name of a resource that is yet to be made is unknown, and declared.
    /// </summary>
    public bool Declares<T>(in Fact<T> fact)
    {
        if (fact.IsUnknown)
            Saw(fact.Resource, fact.Path);
        else
            Reads(fact);
        return !fact.IsAbsent && fact.Value is not "";
    }

    /// <summary>Whether a list or an object is declared; one that is made of other resources is, though it is still unknown.</summary>
    public bool Declares(in Node node)
    {
        Saw(node.Resource, node.Path);
        return node.IsUnknown || !node.Items.IsEmpty || node.Names.Any();
    }

    /// <summary>Whether a place that holds lists or objects can be judged; when it is unknown, that is reported.</summary>
    public bool Reads(in Node node)
    {
        Saw(node.Resource, node.Path);
        if (node.IsUnknown)
            Unknown(node.Resource, node.Path);
        return !node.IsUnknown;
    }

    /// <summary>The texts of a list; null while one of them is unknown, which is then reported.</summary>
    public IReadOnlyList<string>? ReadsTexts(in Node list)
    {
        var texts = list.Items.Select(item => item.Text()).ToList();
        return Reads(list) && texts.TrueForAll(text => Reads(text)) ? [.. texts.Select(text => text.Value ?? "")] : null;
    }

    /// <summary>Notes what the judgement rests on, where no fact is read: that a resource is there, or an option of it.</summary>
    public void Saw(PolicyResource resource, string path) => reads?.Add((resource.Urn, path));

    /// <summary>Reports a fact that breaks the rule.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="expected">What is allowed.</param>
    /// <param name="next">What to do, as a sentence.</param>
    public void Violation<T>(in Fact<T> fact, string expected, string next) => Violation(fact.Resource, fact.Path, fact.Found, expected, next);

    /// <summary>Reports something that breaks the rule.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="path">The property path.</param>
    /// <param name="found">What was found; never a secret.</param>
    /// <param name="expected">What is allowed.</param>
    /// <param name="next">What to do, as a sentence.</param>
    public void Violation(PolicyResource resource, string path, string found, string expected, string next)
        => Report(resource, resource.Name, path, found, expected, next, resource.Urn);

    /// <summary>Reports a fact that is better otherwise, and breaks nothing: it never blocks.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="expected">What is better.</param>
    /// <param name="next">What to do, as a sentence.</param>
    public void Advice<T>(in Fact<T> fact, string expected, string next)
        => args.ReportAdvice(Message(fact.Resource.Name, fact.Path, fact.Found, expected, next), fact.Resource.Urn);

    /// <summary>Reports something outside any resource that is better otherwise, and breaks nothing: it never blocks.</summary>
    /// <param name="stack">The stack, whose own resource is named.</param>
    /// <param name="name">What it stands in: <c>config</c>.</param>
    /// <param name="path">Its name there.</param>
    /// <param name="found">What was found; never a secret.</param>
    /// <param name="expected">What is better.</param>
    /// <param name="next">What to do, as a sentence.</param>
    public void Advice(StackModel stack, string name, string path, string found, string expected, string next)
        => args.ReportAdvice(Message(name, path, found, expected, next), stack.Root?.Urn);

    /// <summary>Reports something outside any resource, such as the stack's configuration, that breaks the rule.</summary>
    /// <param name="stack">The stack, whose own resource is named.</param>
    /// <param name="name">What it stands in: <c>config</c>.</param>
    /// <param name="path">Its name there.</param>
    /// <param name="found">What was found; never a secret.</param>
    /// <param name="expected">What is allowed.</param>
    /// <param name="next">What to do, as a sentence.</param>
    public void Violation(StackModel stack, string name, string path, string found, string expected, string next)
        => Report(null, name, path, found, expected, next, stack.Root?.Urn);

    /// <summary>Reports a fact that is not known yet.</summary>
    public void Unknown<T>(in Fact<T> fact) => Unknown(fact.Resource, fact.Path);

    /// <summary>Reports something that is not known yet.</summary>
    public void Unknown(PolicyResource resource, string path)
    {
        const string Expected = "a value that is known at preview";
        isCompliant = false;
        var level = OwnLevel(resource);
        if (level != EnforcementLevel.Disabled && context.Exemptions.Find(args, rule.Id, resource) is { } exemption)
            args.ReportAdvice(Message(resource.Name, path, "[unknown]", Expected, exemption.ToString()), resource.Urn);
        else
            args.ReportUnknown($"{rule.Id}: " + Message(resource.Name, path, "[unknown]", Expected, "Declare it as a literal, or gate again once the update has made it known."), resource.Urn, level);
    }

    /// <summary>Says that there is nothing to judge.</summary>
    /// <param name="reason">Why.</param>
    public void NotApplicable(string reason)
    {
        isCompliant = false;
        args.NotApplicable(reason);
    }

    /// <summary>A number of the rule: as configured for the resource, else for its service, else for the stack, else its default in the environment.</summary>
    /// <param name="name">The limit's name.</param>
    /// <param name="resource">The resource. Default: the one that is judged.</param>
    public double Limit(string name, PolicyResource? resource = null)
    {
        if ((resource ?? judged) is { } limited && OwnLimit(limited, name) is { } own)
            return own;
        if (args.Config.TryGetValue(name, out var configured) && configured.TryGetNumber(out var number))
            return number;
        foreach (var limit in rule.Limits)
        {
            if (limit.Name == name)
                return Environment.HasProductionLimits() ? limit.Prod : limit.Dev;
        }

        throw new ArgumentException($"rule {rule.Id} declares no limit \"{name}\"", nameof(name));
    }

    /// <summary>Words of the rule: as configured, else its default.</summary>
    /// <param name="name">Their name.</param>
    public IReadOnlyCollection<string> Words(string name)
        => args.Config.TryGetValue(name, out var configured) && configured.TryGetArray(out var items)
            ? [.. items.Select(item => item.TryGetString(out var text) ? text : "")]
            : rule.Words.First(words => words.Name == name).Default;

    internal IEnumerable<StraySetting> StraySettings(StackModel stack) => StraySetting.In(args, stack);

    internal bool IsNeeded(Exemptions.Exemption exemption) => context.Exemptions.IsNeeded(exemption);

    internal IEnumerable<Exemptions.Exemption> Exemptions() => context.Exemptions.All(args);

    internal void Close()
        => context.Evidence?.Invoke(new Evidence(rule.Id, judged?.Urn ?? "", isCompliant, [.. reads!.Distinct()]));

    private double? OwnLimit(PolicyResource resource, string name)
    {
        var ofResource = args.Config.TryGetValue(RuleConfigSchema.Resources, out var resources) && resources.TryGetMap(out var byName)
            && byName.TryGetValue(resource.Name, out var own) && own.TryGetMap(out var limits) ? limits : null;
        foreach (var settings in new[] { ofResource, RuleSettings.For(resource, args.Config) })
        {
            if (settings is not null && settings.TryGetValue(name, out var limit) && limit.TryGetNumber(out var number))
                return number;
        }

        return null;
    }

    // The level for the resource's service; null: the rule's.
    private EnforcementLevel? OwnLevel(PolicyResource? resource)
        => resource is not null && RuleSettings.For(resource, args.Config) is { } settings ? RuleSettings.LevelIn(settings) : null;

    private void Report(PolicyResource? resource, string name, string path, string found, string expected, string next, string? urn)
    {
        isCompliant = false;
        var level = OwnLevel(resource);
        if (level == EnforcementLevel.Disabled)
            args.NotApplicable("switched off for the service");
        else if (context.Exemptions.Find(args, rule.Id, resource) is { } exemption)
            args.ReportAdvice(Message(name, path, found, expected, exemption.ToString()), urn);
        else if (level is { } own)
            args.ReportAt(own, Message(name, path, found, expected, next), urn);
        else
            report(Message(name, path, found, expected, next), urn);
    }

    private static string Message(string name, string path, string found, string expected, string next)
        => $"{name}.{path}: found {found}, expected {expected}. {next}";

    private static string Expected<T>()
        => typeof(T) == typeof(bool) ? "true or false" : typeof(T) == typeof(double) ? "a number" : "a text";
}
