using System.CommandLine;
using Dbready.Reports;
using Dbready.Text;
using Engine;

namespace Dbready.Commands;

/// <summary><c>dbready preview</c>: shows what an update would do.</summary>
internal static class PreviewCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Installation installation)
    {
        var syntax = new RunSyntax(withPacks: false, ReportFormat.Table, ReportFormat.Json, ReportFormat.Markdown);
        var command = new Command("preview", "Show the resources that would be created, changed or deleted.");
        syntax.AddTo(command);
        command.SetAction((parse, cancel) => RunAsync(syntax.Read(parse), terminal, installation, cancel));
        return command;
    }

    static async Task<int> RunAsync(RunSettings settings, Terminal terminal, Installation installation, CancellationToken cancel)
    {
        var options = PreviewRequest.Create(settings, installation, withPacks: false, terminal);
        var result = await PreviewRun.RunAsync(options, cancel);
        if (RunProblems.Print(options, result, terminal) is { } exit)
            return exit;
        var report = PlanReport.Of(options, result);
        ResultOutput.Write(settings.Out, Document(settings.Format, report), screen => PlanTable.Write(report, screen), terminal);
        return report.Failure is null ? ExitCodes.Fine : ExitCodes.Findings;
    }

    static string? Document(ReportFormat format, PlanReport report) => format switch
    {
        ReportFormat.Json => PlanJson.Write(report),
        ReportFormat.Markdown => PlanMarkdown.Write(report),
        _ => null,
    };
}
