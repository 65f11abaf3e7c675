using System.CommandLine;
using Dbready.Reports;

namespace Dbready.Commands;

/// <summary>The option <c>--format</c>.</summary>
internal static class FormatOption
{
    /// <summary>The option, for a command that can write these formats; the first is the default.</summary>
    public static Option<string> Create(params ReportFormat[] formats)
    {
        var names = formats.Select(NameOf).ToArray();
        var option = new Option<string>("--format")
        {
            Description = "How the result is written: " + string.Join(", ", names) + ".",
            HelpName = "format",
            DefaultValueFactory = _ => names[0],
        };
        option.AcceptOnlyFromAmong(names);
        return option;
    }

    /// <summary>The format of a name that the option accepted.</summary>
    public static ReportFormat Parse(string name) => name switch
    {
        "json" => ReportFormat.Json,
        "markdown" => ReportFormat.Markdown,
        "sarif" => ReportFormat.Sarif,
        "junit" => ReportFormat.Junit,
        _ => ReportFormat.Table,
    };

    static string NameOf(ReportFormat format) => format switch
    {
        ReportFormat.Json => "json",
        ReportFormat.Markdown => "markdown",
        ReportFormat.Sarif => "sarif",
        ReportFormat.Junit => "junit",
        _ => "table",
    };
}
