using Dbready.Text;
using Engine;

namespace Dbready.Commands;

/// <summary>Says on the error stream what went wrong in a run.</summary>
internal static class RunProblems
{
    /// <summary>Prints diagnostics and failure. The exit code when there is nothing to report on, else null.</summary>
    public static int? Print(PreviewOptions options, PreviewResult result, Terminal terminal)
    {
        foreach (var diagnostic in result.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Debug))
            terminal.Error.WriteLine($"{Word(diagnostic.Severity)}: {Subject(diagnostic.Urn)}{ForeignText.Clean(diagnostic.Message)}");
        if (result.Failure is null)
            return null;
        terminal.Error.WriteLine("error: " + ForeignText.Clean(result.Failure.Message));
        return result.Failure.Kind switch
        {
            FailureKind.ProgramCannotStart => ExitCodes.Missing,
            FailureKind.PackConfigInvalid => ExitCodes.WrongUse,
            _ => null,
        };
    }

    static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    static string Subject(string urn) =>
        urn.Length == 0 ? "" : urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..] + ": ";
}
