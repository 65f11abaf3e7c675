using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules;

/// <summary>What one rule finds in one request: violations, unknown values, or that it does not apply. Nothing of it is compliance.</summary>
public sealed class Verdict
{
    private readonly RuleInfo rule;
    private readonly PolicyArgs args;
    private readonly ReportViolation report;

    internal Verdict(RuleInfo rule, PolicyArgs args, DeploymentEnvironment environment, ReportViolation report)
    {
        this.rule = rule;
        this.args = args;
        this.report = report;
        Environment = environment;
    }

    /// <summary>The environment.</summary>
    public DeploymentEnvironment Environment { get; }

    /// <summary>The stack.</summary>
    public PolicyStack Stack => args.Stack;

    /// <summary>Whether a fact can be judged; when it is unknown or malformed, that is reported.</summary>
    public bool Reads<T>(in Fact<T> fact)
    {
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
        if (!fact.IsUnknown)
            Reads(fact);
        return !fact.IsAbsent && fact.Value is not "";
    }

    /// <summary>Whether a place that holds lists or objects can be judged; when it is unknown, that is reported.</summary>
    public bool Reads(in Node node)
    {
        if (node.IsUnknown)
            Unknown(node.Resource, node.Path);
        return !node.IsUnknown;
    }

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
        => report(Message(resource.Name, path, found, expected, next), resource.Urn);

    /// <summary>Reports something outside any resource, such as the stack's configuration, that breaks the rule.</summary>
    /// <param name="stack">The stack, whose own resource is named.</param>
    /// <param name="name">What it stands in: <c>config</c>.</param>
    /// <param name="path">Its name there.</param>
    /// <param name="found">What was found; never a secret.</param>
    /// <param name="expected">What is allowed.</param>
    /// <param name="next">What to do, as a sentence.</param>
    public void Violation(StackModel stack, string name, string path, string found, string expected, string next)
        => report(Message(name, path, found, expected, next), stack.Root?.Urn);

    /// <summary>Reports a fact that is not known yet.</summary>
    public void Unknown<T>(in Fact<T> fact) => Unknown(fact.Resource, fact.Path);

    /// <summary>Reports something that is not known yet.</summary>
    public void Unknown(PolicyResource resource, string path)
        => args.ReportUnknown(
            $"{rule.Id}: "
            + Message(resource.Name, path, "[unknown]", "a value that is known at preview", "Declare it as a literal, or gate again once the update has made it known."),
            resource.Urn);

    /// <summary>Says that there is nothing to judge.</summary>
    /// <param name="reason">Why.</param>
    public void NotApplicable(string reason) => args.NotApplicable(reason);

    /// <summary>A number of the rule: as configured, else its default in the environment.</summary>
    public double Limit(string name)
    {
        if (args.Config.TryGetValue(name, out var configured) && configured.TryGetNumber(out var number))
            return number;
        foreach (var limit in rule.Limits)
        {
            if (limit.Name == name)
                return Environment.HasProductionLimits() ? limit.Prod : limit.Dev;
        }

        throw new ArgumentException($"rule {rule.Id} declares no limit \"{name}\"", nameof(name));
    }

    private static string Message(string name, string path, string found, string expected, string next)
        => $"{name}.{path}: found {found}, expected {expected}. {next}";

    private static string Expected<T>()
        => typeof(T) == typeof(bool) ? "true or false" : typeof(T) == typeof(double) ? "a number" : "a text";
}
