using System.CommandLine;
using Dbready.Reports;
using Dbready.Text;
using Policies.Data;
using Policies.Model;
using Policies.Rules;

namespace Dbready.Commands;

/// <summary><c>dbready rules</c>: lists this clone's rules, or explains one.</summary>
internal static class RulesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("rule") { Description = "Rule to explain; none lists all.", Arity = ArgumentArity.ZeroOrOne };
        var area = new Option<string?>("--area") { Description = "Only rules of an area: a letter from A to M.", HelpName = "letter" };
        area.AcceptOnlyFromAmong([.. RuleCatalogue.Instance.Areas.Keys]);
        var level = new Option<string?>("--level") { Description = "Only rules of a level: mandatory, advisory or disabled.", HelpName = "level" };
        level.AcceptOnlyFromAmong(EnforcementLevels.Mandatory, EnforcementLevels.Advisory, "disabled");
        var environment = new Option<string>("--environment")
        {
            Description = "Environment whose levels are shown: dev, preview, staging or prod.",
            HelpName = "environment",
            DefaultValueFactory = _ => "prod",
        };
        environment.AcceptOnlyFromAmong([.. Enum.GetValues<DeploymentEnvironment>().Select(EnvironmentBinding.NameOf)]);
        var command = new Command("rules", "List the rules of the policy pack, or explain one.") { id, area, level, environment };
        command.SetAction(parse =>
        {
            if (parse.GetValue(id) is { } rule)
                return Explain(rule, terminal);
            var shown = EnvironmentBinding.Parse(parse.GetRequiredValue(environment))!.Value;
            var rules = RuleList.All.Where(candidate =>
                (parse.GetValue(area) is not { } letter || candidate.Info.Number.StartsWith(letter, StringComparison.Ordinal))
                && (parse.GetValue(level) is not { } wanted || RulesTable.LevelOf(candidate, shown) == wanted));
            RulesTable.Write([.. rules], shown, terminal);
            return ExitCodes.Fine;
        });
        return command;
    }

    static int Explain(string id, Terminal terminal)
    {
        var rule = RuleList.All.FirstOrDefault(candidate => candidate.Info.Id == id || candidate.Info.Number == id)
            ?? throw new UsageException($"'{id}': there is no such rule; 'dbready rules' lists them.");
        RuleText.Write(rule, terminal);
        return ExitCodes.Fine;
    }
}
