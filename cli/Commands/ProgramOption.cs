using System.CommandLine;
using Engine;

namespace Dbready.Commands;

/// <summary>The option <c>--program</c>, and what holds without it.</summary>
internal static class ProgramOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Create() => new("--program")
    {
        Description = "Pulumi project: a folder with Pulumi.yaml, runtime dotnet or nodejs. Default: the current folder's, else this clone's.",
        HelpName = "folder",
    };

    /// <summary>The project that is meant.</summary>
    /// <param name="folder">What was given, or null.</param>
    /// <param name="installation">This clone, whose project is the last resort.</param>
    /// <exception cref="ProjectException">It cannot be used.</exception>
    public static Project Load(string? folder, Installation installation) => Project.Load(folder ?? Nearest() ?? installation.Root);

    /// <summary>The project that the current folder belongs to, as with <c>pulumi</c> itself.</summary>
    static string? Nearest()
    {
        for (var folder = Directory.GetCurrentDirectory(); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Pulumi.yaml")))
                return folder;
        }
        return null;
    }
}
