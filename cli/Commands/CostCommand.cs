using System.CommandLine;
using Dbready.Catalogues;
using Dbready.Reports;
using Dbready.Text;
using Infra.Catalog;
using Infra.Sizing.Cost;

namespace Dbready.Commands;

/// <summary><c>dbready cost</c>: what a stack costs a month.</summary>
internal static class CostCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Installation installation)
    {
        var stack = StackArgument.Create();
        var budget = new Option<decimal?>("--budget") { Description = "US dollars a month that the stack may cost: more, or something without a known price, closes the gate. Default: the catalogue's monthlyBudget.", HelpName = "usd" };
        budget.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<decimal?>() is not >= 0)
                result.AddError("--budget: expected an amount of 0 or more.");
        });
        var diff = new Option<string?>("--diff") { Description = "Another stack: show what that costs more or less.", HelpName = "stack" };
        var program = ProgramOption.Create();
        var config = ConfigOption.Create();
        var format = FormatOption.Create(ReportFormat.Table, ReportFormat.Json, ReportFormat.Markdown);
        var file = OutOption.Create();
        var command = new Command("cost", "Show what a stack costs a month, line by line, and whether that is within a budget.")
        {
            stack, budget, diff, program, config, format, file,
        };
        command.SetAction(parse =>
        {
            var project = ProgramOption.Load(parse.GetValue(program), installation);
            EnvironmentCatalog Read(string name, IEnumerable<string> given) =>
                new StackCatalogue(project, name, ConfigOption.Read(given, project, name, terminal)).Require();
            var name = parse.GetRequiredValue(stack);
            var other = parse.GetValue(diff);
            var catalogue = Read(name, parse.GetValue(config) ?? []);
            var report = new CostReport(
                name, CostPlan.For(catalogue), parse.GetValue(budget) ?? catalogue.MonthlyBudget, other, other is null ? null : CostPlan.For(Read(other, [])));
            ResultOutput.Write(parse.GetValue(file), Document(FormatOption.Parse(parse.GetRequiredValue(format)), report), screen => CostTable.Write(report, screen), terminal);
            return report.Reasons.Count == 0 ? ExitCodes.Fine : ExitCodes.Findings;
        });
        return command;
    }

    static string? Document(ReportFormat format, CostReport report) => format switch
    {
        ReportFormat.Json => CostJson.Write(report),
        ReportFormat.Markdown => CostMarkdown.Write(report),
        _ => null,
    };
}
