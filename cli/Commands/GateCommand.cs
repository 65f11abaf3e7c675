using System.CommandLine;
using Dbready.Catalogues;
using Dbready.Checklists;
using Dbready.Reports;
using Dbready.Text;
using Engine;
using Policies.Plan;

namespace Dbready.Commands;

/// <summary><c>dbready gate</c>: runs program and policy packs, and says whether a deploy may go ahead.</summary>
internal static class GateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Installation installation)
    {
        var syntax = new RunSyntax(
            withPacks: true, ReportFormat.Table, ReportFormat.Json, ReportFormat.Markdown, ReportFormat.Sarif, ReportFormat.Junit);
        var command = new Command("gate", "Check what would be deployed against the policy pack: GO or NO-GO.");
        syntax.AddTo(command);
        var only = RuleFilter.Option("--only", "Rule to judge by, and no other. Repeatable.");
        var skip = RuleFilter.Option("--skip", "Rule to leave out. Repeatable.");
        var gates = ReadinessGates.Instance.Gates;
        var gate = new Option<string?>("--gate") { Description = $"Gate on the way to production, with its checklists: {string.Join(" or ", gates.Select(known => known.Name))}.", HelpName = "gate" };
        gate.AcceptOnlyFromAmong([.. gates.Select(known => known.Name)]);
        var plan = new Option<string?>("--plan") { Description = "What an update would do, as written by 'pulumi preview --json'; judged by the rules that need a plan.", HelpName = "file" };
        command.Options.Add(plan);
        command.Options.Add(gate);
        command.Options.Add(only);
        command.Options.Add(skip);
        command.SetAction((parse, cancel) => RunAsync(
            syntax.Read(parse),
            parse.GetValue(plan),
            new RuleFilter([.. parse.GetValue(only) ?? []], [.. parse.GetValue(skip) ?? []], gates.FirstOrDefault(known => known.Name == parse.GetValue(gate))),
            terminal,
            installation,
            cancel));
        return command;
    }

    static async Task<int> RunAsync(RunSettings settings, string? planFile, RuleFilter filter, Terminal terminal, Installation installation, CancellationToken cancel)
    {
        if (planFile is not null && settings.State is not null)
            throw new UsageException("--plan, --state: give one of them; each says what would be done.");
        var plan = planFile is null ? (ImmutableArray<PlannedStep>?)null : PulumiPlan.Load(planFile);
        var options = PreviewRequest.Create(settings, installation, withPacks: true, terminal);
        var result = await PreviewRun.RunAsync(options, cancel);
        if (RunProblems.Print(options, result, terminal) is { } exit)
            return exit;
        var report = new GateReportBuilder(new CatalogueLines(options, result).Find).Build(options, filter.Apply(result), filter, plan);
        ResultOutput.Write(settings.Out, Document(settings.Format, report, RulePages.Of(installation, Environment.GetEnvironmentVariable)), screen => TableReport.Write(report, screen), terminal);
        return report.Verdict.Go ? ExitCodes.Fine : ExitCodes.Findings;
    }

    static string? Document(ReportFormat format, GateReport report, Uri pages) => format switch
    {
        ReportFormat.Json => JsonReport.Write(report),
        ReportFormat.Markdown => MarkdownReport.Write(report),
        ReportFormat.Sarif => SarifReport.Write(report, pages),
        ReportFormat.Junit => JunitReport.Write(report),
        _ => null,
    };
}
