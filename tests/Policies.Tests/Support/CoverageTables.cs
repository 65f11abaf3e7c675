using System.Globalization;
using System.Text;
using Policies.Data;

namespace Policies.Tests.Support;

/// <summary>The tables of docs/coverage.md, made from the catalogue of rules.</summary>
internal static class CoverageTables
{
    private static readonly RuleCatalogue Catalogue = RuleCatalogue.Instance;

    /// <summary>How many of our rules each set has, by area.</summary>
    public static string Sets()
    {
        var text = new StringBuilder();
        text.Append("| Set | ").AppendJoin(" | ", Catalogue.Areas.Select(area => $"{area.Key} ({In(area.Key).Count()})")).Append(" | of ").Append(Catalogue.Rules.Length).Append(" |\n");
        text.Append('|').Append(string.Concat(Enumerable.Repeat("---|", Catalogue.Areas.Count + 2))).Append('\n');
        foreach (var set in Catalogue.Sets.OrderByDescending(set => Catalogue.Rules.Count(rule => rule.Equivalents.ContainsKey(set.Key))).ThenBy(set => set.Value, StringComparer.Ordinal))
            Row(text, $"{set.Value} ({set.Key})", rule => rule.Equivalents.ContainsKey(set.Key));
        Row(text, "**all of them together**", rule => !rule.Equivalents.IsEmpty);
        return text.ToString();
    }

    /// <summary>What the sets call each of our rules.</summary>
    public static string Names()
    {
        var text = new StringBuilder("| Rule | Elsewhere |\n|---|---|\n");
        foreach (var rule in Catalogue.Rules.Where(rule => !rule.Equivalents.IsEmpty))
            text.Append(CultureInfo.InvariantCulture, $"| {rule.Number} `{rule.Id}` | ").AppendJoin("; ", rule.Equivalents.Select(set => $"{set.Key} {string.Join(", ", set.Value)}")).Append(" |\n");
        return text.ToString();
    }

    /// <summary>The rules that no other set has.</summary>
    public static string Alone()
    {
        var text = new StringBuilder("| Area | Rules |\n|---|---|\n");
        foreach (var area in Catalogue.Areas)
        {
            var alone = In(area.Key).Where(rule => rule.Equivalents.IsEmpty).Select(rule => $"`{rule.Id}`").ToList();
            if (alone.Count > 0)
                text.Append(CultureInfo.InvariantCulture, $"| {area.Value} | ").AppendJoin(", ", alone).Append(" |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<RuleEntry> In(string area) => Catalogue.Rules.Where(rule => rule.Area == area);

    private static void Row(StringBuilder text, string name, Func<RuleEntry, bool> has)
    {
        text.Append("| ").Append(name).Append(" | ")
            .AppendJoin(" | ", Catalogue.Areas.Select(area => In(area.Key).Count(has)).Select(count => count == 0 ? "·" : count.ToString(CultureInfo.InvariantCulture)))
            .Append(CultureInfo.InvariantCulture, $" | {Catalogue.Rules.Count(has)} |\n");
    }
}
