using System.Globalization;
using System.Text;
using Policies.Data;
using Policies.Model;
using Policies.Rules;
using Testing;

namespace Policies.Tests.Pages;

/// <summary>The page of a rule, in Markdown: from the rule, the catalogue of rules, and the first of its faults.</summary>
internal static class RulePage
{
    public static string Of(Rule rule)
    {
        var info = rule.Info;
        var entry = RuleCatalogue.Instance.Find(info.Id)!;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {info.Title}\n\n`{info.Id}`, {info.Number}: {RuleCatalogue.Instance.Areas[entry.Area]}. [All rules](README.md)\n\n{info.Description}\n\n");
        text.Append("| | |\n|---|---|\n");
        text.Append(CultureInfo.InvariantCulture, $"| Severity | {Word(info.Severity)} |\n");
        foreach (var environment in Enum.GetValues<DeploymentEnvironment>())
            text.Append(CultureInfo.InvariantCulture, $"| Level in {EnvironmentBinding.NameOf(environment)} | {Word(info.Levels.In(environment))} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| Judged from | {JudgedFrom(rule)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| Remedy | {(RemedyList.All.ContainsKey(info.Id) ? "made at the level `remediate`" : "none")} |\n\n");
        Examples(text, info.Id);
        Configuration(text, info);
        Equivalents(text, entry);
        return text.ToString();
    }

    public static string Index(IEnumerable<Rule> rules)
    {
        var text = new StringBuilder("# Rules\n\nWritten from the rules themselves, from their catalogue, and from faults that tests put before the pack; `DBREADY_ACCEPT=1 dotnet test tests/Policies.Tests --filter RulePageTests` writes these pages anew. How rules are configured, and how something is exempt: [policies.md](../policies.md).\n");
        foreach (var area in rules.GroupBy(rule => RuleCatalogue.Instance.Find(rule.Info.Id)!.Area).OrderBy(area => area.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {area.Key}. {RuleCatalogue.Instance.Areas[area.Key]}\n\n| # | Rule | What must hold | Severity | dev | prod |\n|---|---|---|---|---|---|\n");
            foreach (var rule in area)
                text.Append(CultureInfo.InvariantCulture, $"| {rule.Info.Number} | [{rule.Info.Id}]({rule.Info.Id}.md) | {rule.Info.Title} | {Word(rule.Info.Severity)} | {Word(rule.Info.Levels.Dev)} | {Word(rule.Info.Levels.Prod)} |\n");
        }

        return text.ToString();
    }

    private static void Examples(StringBuilder text, string rule)
    {
        if (RawFault.All().FirstOrDefault(fault => fault.Rule == rule && fault.Fix is not null) is not { } fault)
            return;
        Example(text, "Violating", fault.Stack, ExampleResource.Of(fault.Resources));
        Example(text, "Compliant", fault.Stack, ExampleResource.Of(fault.Repaired()));
    }

    private static void Example(StringBuilder text, string title, string stack, ExampleResource[] resources)
        => text.Append(CultureInfo.InvariantCulture, $"## {title}{(stack == "prod" ? "" : ", in " + stack)}\n\n")
            .Append(CultureInfo.InvariantCulture, $"```csharp\n{CSharpExample.Of(resources)}```\n\n")
            .Append(CultureInfo.InvariantCulture, $"```yaml\n{YamlExample.Of(resources)}```\n\n")
            .Append(CultureInfo.InvariantCulture, $"```typescript\n{TypeScriptExample.Of(resources)}```\n\n");

    private static void Configuration(StringBuilder text, Policies.Rules.RuleInfo info)
    {
        text.Append("## Configuration\n\n");
        var example = info.Limits.Select(limit => (limit.Name, Value: limit.Prod.ToString(CultureInfo.InvariantCulture)))
            .Concat(info.Words.Select(words => (words.Name, Value: $"[{string.Join(", ", words.Default.Select(ExampleJson.Of))}]")))
            .Select(member => $", \"{member.Name}\": {member.Value}");
        text.Append(CultureInfo.InvariantCulture, $"```json\n{{ \"{info.Id}\": {{ \"enforcementLevel\": \"{Word(info.Levels.Prod)}\"{string.Concat(example)} }} }}\n```\n\n");
        if (info.Limits.IsEmpty && info.Words.IsEmpty)
            return;
        text.Append("| Property | dev, preview | staging, prod | Meaning |\n|---|---|---|---|\n");
        foreach (var limit in info.Limits)
            text.Append(CultureInfo.InvariantCulture, $"| `{limit.Name}` | {limit.Dev} | {limit.Prod} | {limit.Description} |\n");
        foreach (var words in info.Words)
        {
            var defaults = words.Default.IsEmpty ? "none" : string.Join(", ", words.Default);
            text.Append(CultureInfo.InvariantCulture, $"| `{words.Name}` | {defaults} | {defaults} | {words.Description} |\n");
        }

        text.Append('\n');
    }

    private static void Equivalents(StringBuilder text, RuleEntry entry)
    {
        text.Append("## In other sets of rules\n\n");
        if (entry.Equivalents.Count == 0)
            text.Append("None checks it.\n");
        foreach (var (set, ids) in entry.Equivalents)
            text.Append(CultureInfo.InvariantCulture, $"- {RuleCatalogue.Instance.Sets[set]}: {string.Join(", ", ids.Select(id => $"`{id}`"))}\n");
    }

    private static string JudgedFrom(Rule rule) => rule switch
    {
        ResourceRule resource => string.Join(", ", resource.Types.Order(StringComparer.Ordinal).Select(type => $"`{type}`")),
        StackRule => "all resources of the stack",
        _ => "the planned steps; `dbready gate --state`",
    };

    private static string Word<T>(T value)
        where T : struct, Enum
        => value.ToString().ToLowerInvariant();
}
