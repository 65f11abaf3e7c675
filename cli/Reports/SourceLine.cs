namespace Dbready.Reports;

/// <summary>A line of a catalogue file.</summary>
/// <param name="File">Path relative to the project's root, with forward slashes.</param>
/// <param name="Line">From 1.</param>
internal sealed record SourceLine(string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}";
}
