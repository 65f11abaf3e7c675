using System.Collections.Immutable;

namespace Engine.Monitor;

/// <summary>Collects diagnostics and the first failure of a run. Thread-safe.</summary>
internal sealed class DiagnosticLog
{
    private const int MaxPrinted = 2_000; // a program that prints without end must not fill the memory
    private readonly Lock gate = new();
    private readonly List<Diagnostic> diagnostics = [];
    private int printed;

    /// <summary>The first failure, which is what the user is told.</summary>
    public RunFailure? Failure { get; private set; }

    public bool HasErrors { get; private set; }

    public ImmutableArray<Diagnostic> Diagnostics
    {
        get
        {
            lock (gate)
                return [.. diagnostics];
        }
    }

    public void Add(DiagnosticSeverity severity, string urn, string message)
    {
        lock (gate)
        {
            diagnostics.Add(new Diagnostic(severity, urn, message));
            HasErrors |= severity == DiagnosticSeverity.Error;
        }
    }

    /// <summary>Adds a line that a program or pack printed; only so many are kept.</summary>
    public void AddPrinted(string line)
    {
        lock (gate)
        {
            if (printed++ < MaxPrinted)
                diagnostics.Add(new Diagnostic(DiagnosticSeverity.Info, "", line));
            else if (printed == MaxPrinted + 1)
                diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, "", $"More than {MaxPrinted} lines were printed; the rest is left out."));
        }
    }

    public void Fail(FailureKind kind, string message)
    {
        lock (gate)
            Failure ??= new RunFailure(kind, message);
    }
}
