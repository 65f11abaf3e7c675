using System.CommandLine;
using Dbready.Catalogues;
using Dbready.Reports;
using Dbready.Text;

namespace Dbready.Commands;

/// <summary><c>dbready explain</c>: where each value of a service comes from.</summary>
internal static class ExplainCommand
{
    const string DefaultStack = "prod";

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Installation installation)
    {
        var service = new Argument<string>("service") { Description = "Service in the catalogue." };
        var stack = new Option<string>("--stack") { Description = "Stack to look at.", HelpName = "stack", DefaultValueFactory = _ => DefaultStack };
        var program = ProgramOption.Create();
        var config = ConfigOption.Create();
        var format = FormatOption.Create(ReportFormat.Table, ReportFormat.Json, ReportFormat.Markdown);
        var file = OutOption.Create();
        var command = new Command("explain", "Show every effective value of a service and the file and line, or the default, that it comes from.")
        {
            service, stack, program, config, format, file,
        };
        command.SetAction(parse =>
        {
            var project = ProgramOption.Load(parse.GetValue(program), installation);
            var name = parse.GetRequiredValue(stack);
            var values = ConfigOption.Read(parse.GetValue(config) ?? [], project, name, terminal);
            var catalogue = new StackCatalogue(project, name, values);
            return Run(parse.GetRequiredValue(service), name, catalogue, FormatOption.Parse(parse.GetRequiredValue(format)), parse.GetValue(file), terminal);
        });
        return command;
    }

    static int Run(string name, string stack, StackCatalogue source, ReportFormat format, string? file, Terminal terminal)
    {
        var catalogue = source.Require();
        var service = catalogue.Services.FirstOrDefault(service => service.Name == name)
            ?? throw new UsageException($"service '{name}': stack {stack} has {Listed(catalogue.Services.Select(service => service.Name))}.");
        var report = ExplainReport.Of(stack, catalogue, service);
        ResultOutput.Write(file, Document(format, report), screen => ExplainTable.Write(report, screen), terminal);
        return ExitCodes.Fine;
    }

    static string? Document(ReportFormat format, ExplainReport report) => format switch
    {
        ReportFormat.Json => ExplainJson.Write(report),
        ReportFormat.Markdown => ExplainMarkdown.Write(report),
        _ => null,
    };

    static string Listed(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? list : "none";
}
