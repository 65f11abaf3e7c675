using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M17: stack, facts and tags mean the same environment.</summary>
public sealed class EnvironmentsAgree() : StackRule(new RuleInfo(
    "environment-binding",
    "M17",
    "Stack, facts and tags mean the same environment",
    "Levels and thresholds follow the stack. A production database in a stack that counts as dev would be judged by the milder ones.",
    Severity.Critical,
    RuleLevels.Everywhere))
{
    private const string Next = "Deploy it to the stack of its environment, or correct the declaration; " + EnvironmentBinding.ConfigKey + " in the stack's configuration names the environment where the stack's name does not.";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var expected = $"\"{EnvironmentBinding.NameOf(verdict.Environment)}\", the environment of the stack";
        if (stack.Resources.IsEmpty)
            verdict.NotApplicable("nothing is declared");
        JudgeStack(stack, verdict, expected);
        var declared = stack.All<DeclaredEnvironment>().Select(environment => environment.Environment.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var subject in stack.All<DeclaredSubject>())
        {
            // What follows a declared environment is not wrong a second time.
            if (subject is not DeclaredEnvironment && subject.Environment.Value is { } followed && declared.Contains(followed))
                continue;
            if (verdict.Reads(subject.Environment) && subject.Environment.Value is { } name && EnvironmentBinding.Parse(name) != verdict.Environment)
                verdict.Violation(subject.Environment, expected, Next);
        }

        foreach (var resource in stack.Resources)
        {
            var tag = Tags.Environment(resource);
            if (tag.Value is { } value && Parse(value) is { } environment && environment != verdict.Environment)
                verdict.Violation(tag, expected, Next);
            if (verdict.Environment != DeploymentEnvironment.Prod && IsNamedProduction(resource.Name) && resource.Type != StackOutputs.StackType)
                verdict.Violation(resource, "name", $"\"{resource.Name}\"", $"a name of {EnvironmentBinding.NameOf(verdict.Environment)}", Next);
        }
    }

    private static void JudgeStack(StackModel stack, Verdict verdict, string expected)
    {
        if (verdict.Stack.Config.TryGetValue(EnvironmentBinding.ConfigKey, out var configured) && EnvironmentBinding.Parse(configured) is null)
            verdict.Violation(stack, "config", EnvironmentBinding.ConfigKey, $"\"{configured}\"", "dev, preview, staging or prod", "Correct it; until then production's levels hold.");
        if (EnvironmentBinding.OfStackName(verdict.Stack.Name) is { } named && named != verdict.Environment)
            verdict.Violation(stack, "stack", "name", $"\"{verdict.Stack.Name}\"", expected, Next);
    }

    private static bool IsNamedProduction(string name) => name.Split('-', '_', '.', '/').Any(word => word is "prod" or "production");

    // Tags are written by people of many habits.
    private static DeploymentEnvironment? Parse(string tag) => tag.ToLowerInvariant() switch
    {
        "production" => DeploymentEnvironment.Prod,
        "development" => DeploymentEnvironment.Dev,
        "stage" => DeploymentEnvironment.Staging,
        var other => EnvironmentBinding.Parse(other),
    };
}
