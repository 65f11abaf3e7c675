using System.CommandLine;

namespace Dbready.Commands;

/// <summary>The option <c>--out</c>.</summary>
internal static class OutOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Create() => new("--out")
    {
        Description = "Write the result to this file; the table still goes to standard output.",
        HelpName = "file",
    };
}
