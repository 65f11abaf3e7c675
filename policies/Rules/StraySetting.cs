using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules;

/// <summary>Something in the pack's configuration that no rule reads.</summary>
/// <param name="Path">Where.</param>
/// <param name="Found">What.</param>
/// <param name="Expected">What is allowed there.</param>
/// <param name="Next">What to do, as a sentence.</param>
/// <param name="Blocks">Whether it is wrong for every stack: a service or a resource may be one of another stack with the same configuration.</param>
internal sealed record StraySetting(string Path, string Found, string Expected, string Next, bool Blocks)
{
    /// <summary>All of them.</summary>
    public static IEnumerable<StraySetting> In(PolicyArgs args, StackModel stack)
        => args.StrayConfig
            .Select(name => new StraySetting(name, "no rule of this name", "the id of a rule that judges resources", "Correct it; 'dbready rules' lists them.", Blocks: true))
            .Concat(RuleList.All.SelectMany(rule => Of(rule.Info, args, stack)));

    private static IEnumerable<StraySetting> Of(RuleInfo rule, PolicyArgs args, StackModel stack)
    {
        var config = args.ConfigOf(rule.Id);
        if (config.IsEmpty)
            yield break;
        var known = RuleConfigSchema.Of(rule)?.Properties.Keys ?? [];
        foreach (var name in config.Keys.Except(known, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            yield return new($"{rule.Id}.{name}", "no setting of this name", OneOf(known, "a level alone"), $"Correct it; 'dbready rules {rule.Id}' lists them.", Blocks: true);
        foreach (var setting in Strangers(RuleSettings.Services, "service or server", () => stack.Resources.SelectMany(ServiceNames.Of)))
            yield return setting;
        foreach (var setting in Strangers(RuleConfigSchema.Resources, "resource", () => stack.Resources.Select(resource => resource.Name)))
            yield return setting;

        IEnumerable<StraySetting> Strangers(string property, string what, Func<IEnumerable<string>> names)
        {
            if (!config.ContainsKey(property))
                yield break;
            var present = names().ToHashSet(StringComparer.Ordinal);
            foreach (var name in RuleSettings.NamesBelow(property, config).Where(name => !present.Contains(name)))
            {
                var expected = property == RuleSettings.Services ? OneOf(present, $"a {what}, which this stack has none of") : "the exact name of one of the stack's";
                yield return new($"{rule.Id}.{property}.{name}", $"no {what} of this name in the stack", expected, "Correct it, or remove it unless it is meant for another stack.", Blocks: false);
            }
        }
    }

    private static string OneOf(IEnumerable<string> names, string none)
        => string.Join(", ", names.Order(StringComparer.Ordinal)) is { Length: > 0 } all ? "one of " + all : none;
}
