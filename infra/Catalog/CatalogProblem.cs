namespace Infra.Catalog;

/// <summary>One thing that is wrong in a catalogue.</summary>
/// <param name="Position">Where.</param>
/// <param name="Path">Key path inside the file, such as <c>servers.main.rds.multiAz</c>; empty for the file as a whole.</param>
/// <param name="Message">What was found, what is allowed, what to do.</param>
public sealed record CatalogProblem(SourcePosition Position, string Path, string Message)
{
    /// <summary><c>file:line:column: path: message</c>.</summary>
    public override string ToString() => Path.Length == 0 ? $"{Position}: {Message}" : $"{Position}: {Path}: {Message}";
}
