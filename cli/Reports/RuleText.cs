using Dbready.Text;
using Policies.Data;
using Policies.Model;
using Policies.Rules;

namespace Dbready.Reports;

/// <summary>One rule, explained on a terminal.</summary>
internal static class RuleText
{
    /// <summary>Writes the text.</summary>
    public static void Write(Rule rule, Terminal terminal)
    {
        var catalogue = RuleCatalogue.Instance;
        var entry = catalogue.Find(rule.Info.Id)!;
        terminal.Out.WriteLine(terminal.Paint($"{rule.Info.Number} {rule.Info.Id}: {rule.Info.Title}", Ink.Bold));
        terminal.Out.WriteLine();
        foreach (var line in TextTable.Wrap(rule.Info.Description, terminal.Width))
            terminal.Out.WriteLine(line);
        terminal.Out.WriteLine();
        var table = new TextTable("WHAT", "VALUE");
        table.Add("area", $"{entry.Area}, {catalogue.Areas[entry.Area]}");
        table.Add("severity", RulesTable.Word(rule.Info.Severity));
        foreach (var environment in Enum.GetValues<DeploymentEnvironment>())
            table.Add("level in " + EnvironmentBinding.NameOf(environment), RulesTable.LevelOf(rule, environment));
        table.Add("judged from", JudgedFrom(rule));
        foreach (var limit in rule.Info.Limits)
            table.Add("config " + limit.Name, FormattableString.Invariant($"{limit.Dev} in dev and preview, {limit.Prod} in staging and prod. {limit.Description}"));
        foreach (var words in rule.Info.Words)
            table.Add("config " + words.Name, $"{(words.Default.IsEmpty ? "none" : string.Join(", ", words.Default))}. {words.Description}");
        foreach (var (set, ids) in entry.Equivalents)
            table.Add(catalogue.Sets[set], string.Join(", ", ids));
        table.Add("page", rule.Info.Page);
        table.Write(terminal);
    }

    /// <summary>What a rule is judged from, in words.</summary>
    internal static string JudgedFrom(Rule rule) => rule switch
    {
        ResourceRule resource => string.Join(", ", resource.Types.Order(StringComparer.Ordinal)),
        StackRule => "all resources of the stack",
        _ => "the planned steps",
    };
}
