namespace Pulumi.Generator.Json;

/// <summary>One thing wrong with a schema file, in the form that MSBuild and editors read as an error with a place.</summary>
/// <param name="File">Path of the file, as given.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in characters, from 1.</param>
/// <param name="Code">GEN001 for a file that is not JSON, GEN002 for a wrong value, GEN003 for a missing or unknown name.</param>
/// <param name="Message">Path in the JSON, what was found, what is expected.</param>
public sealed record SchemaProblem(string File, int Line, int Column, string Code, string Message)
{
    /// <summary><c>file(line,column): error code: message</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column}): error {Code}: {Message}";
}
