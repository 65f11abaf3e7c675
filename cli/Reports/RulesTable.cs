using Dbready.Text;
using Policies.Model;
using Policies.Rules;

namespace Dbready.Reports;

/// <summary>Rules as a table.</summary>
internal static class RulesTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(ImmutableArray<Rule> rules, DeploymentEnvironment environment, Terminal terminal)
    {
        var table = new TextTable("NO", "RULE", "LEVEL", "SEVERITY", "WHAT MUST HOLD");
        foreach (var rule in rules)
            table.Add(rule.Info.Number, rule.Info.Id, LevelOf(rule, environment), Word(rule.Info.Severity), rule.Info.Title);
        table.Write(terminal);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"{Plural.Of(rules.Length, "rule")}; levels of {EnvironmentBinding.NameOf(environment)}");
    }

    /// <summary>The level of a rule in an environment, in a word.</summary>
    public static string LevelOf(Rule rule, DeploymentEnvironment environment) => Word(rule.Info.Levels.In(environment));

    /// <summary>A member of an enumeration as reports spell it.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum
        => value.ToString().ToLowerInvariant();
}
