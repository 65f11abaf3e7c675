using System.Collections.Immutable;

namespace Engine.Processes;

/// <summary>A process to start.</summary>
internal sealed record ProcessCommand(string FileName, ImmutableArray<string> Arguments, string WorkingDirectory)
{
    /// <summary>Variables on top of this process's own.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The command for a built program: a <c>.dll</c> runs under <c>dotnet</c>.</summary>
    public static ProcessCommand OfBuilt(string path, IEnumerable<string> arguments, string workingDirectory)
        => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            ? new ProcessCommand("dotnet", [path, .. arguments], workingDirectory)
            : new ProcessCommand(path, [.. arguments], workingDirectory);
}
