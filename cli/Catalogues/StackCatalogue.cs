using Engine;
using Infra.Catalog;

namespace Dbready.Catalogues;

/// <summary>The catalogue of a stack: the file that its configuration names, else <c>stacks/&lt;stack&gt;.yaml</c> in the project's folder.</summary>
/// <param name="project">The project.</param>
/// <param name="stack">The stack's name.</param>
/// <param name="config">The stack's configuration.</param>
internal sealed class StackCatalogue(Project project, string stack, ImmutableDictionary<string, ConfigValue> config)
{
    const string Folder = "stacks";
    const string Key = $"{CatalogReader.ConfigNamespace}:{CatalogReader.ConfigKey}";

    /// <summary>The file's path in the project's folder.</summary>
    public string File { get; } = CatalogReader.FileOf(stack, config.GetValueOrDefault(Key)?.Text);

    /// <summary>Whether the project has that file.</summary>
    public bool Exists => System.IO.File.Exists(Path.Combine(project.RootDirectory, File));

    /// <summary>The catalogue of a run.</summary>
    public static StackCatalogue Of(PreviewOptions options) => new(options.Project, options.Stack, options.Config);

    /// <summary>Reads it.</summary>
    /// <exception cref="CatalogException">It has faults; the exception tells all of them.</exception>
    public EnvironmentCatalog Read() => CatalogReader.Read(project.RootDirectory, File);

    /// <summary>Reads it for a command that needs one.</summary>
    /// <exception cref="CatalogException">It has faults; the exception tells all of them.</exception>
    /// <exception cref="UsageException">There is none; the exception names those that there are.</exception>
    public EnvironmentCatalog Require() => Exists
        ? Read()
        : throw new UsageException($"stack {stack}: {project.RootDirectory} has no {File}, but catalogues for {(string.Join(", ", Stacks(project)) is { Length: > 0 } list ? list : "none")}.");

    /// <summary>Names of the stacks that have one, sorted.</summary>
    static IEnumerable<string> Stacks(Project project)
    {
        var folder = Path.Combine(project.RootDirectory, Folder);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>Problems as compilers print them: <c>file:line:column: error: path: message</c>.</summary>
    public static IEnumerable<string> Describe(CatalogException exception) => exception.Problems.Select(problem =>
        $"{problem.Position}: error: {(problem.Path.Length == 0 ? "" : problem.Path + ": ")}{problem.Message}");
}
