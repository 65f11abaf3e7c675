using Dbready.Catalogues;
using Dbready.Text;
using Engine;
using Infra.Catalog;

namespace Dbready.Commands;

/// <summary>Says on the error stream what went wrong in a run.</summary>
internal static class RunProblems
{
    /// <summary>Prints diagnostics and failure. The exit code when there is nothing to report on, else null.</summary>
    public static int? Print(PreviewOptions options, PreviewResult result, Terminal terminal)
    {
        if (result.Failure is { } failed && CatalogueProblems(options, failed, terminal))
            return ExitCodes.WrongUse;
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

    /// <summary>Prints what is wrong in the catalogue, if that is why the program failed: better than its own account of it.</summary>
    static bool CatalogueProblems(PreviewOptions options, RunFailure failure, Terminal terminal)
    {
        // A program that misses a catalogue names it; one that never heard of catalogues does not.
        var catalogue = StackCatalogue.Of(options);
        if (!catalogue.Exists && !failure.Message.Contains(catalogue.File, StringComparison.Ordinal))
            return false;

        try
        {
            _ = catalogue.Read();
            return false;
        }
        catch (CatalogException e)
        {
            foreach (var line in StackCatalogue.Describe(e))
                terminal.Error.WriteLine(ForeignText.Clean(line));
            return true;
        }
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
