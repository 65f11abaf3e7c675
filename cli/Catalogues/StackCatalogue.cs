using Engine;
using Infra.Catalog;

namespace Dbready.Catalogues;

/// <summary>The catalogue of a stack: <c>stacks/&lt;stack&gt;.yaml</c> in the project's folder.</summary>
internal static class StackCatalogue
{
    const string Folder = "stacks";

    /// <summary>Whether the project has a catalogue for the stack.</summary>
    public static bool Exists(Project project, string stack) => File.Exists(Path.Combine(project.RootDirectory, FileOf(stack)));

    /// <summary>Reads it.</summary>
    /// <exception cref="CatalogException">It has faults; the exception tells all of them.</exception>
    public static EnvironmentCatalog Read(Project project, string stack) => CatalogReader.Read(project.RootDirectory, FileOf(stack));

    /// <summary>Names of the stacks that have one, sorted.</summary>
    public static IEnumerable<string> Stacks(Project project)
    {
        var folder = Path.Combine(project.RootDirectory, Folder);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>Problems as compilers print them: <c>file:line:column: error: path: message</c>.</summary>
    public static IEnumerable<string> Describe(CatalogException exception) => exception.Problems.Select(problem =>
        $"{problem.Position}: error: {(problem.Path.Length == 0 ? "" : problem.Path + ": ")}{problem.Message}");

    /// <summary>The file's path in the project's folder.</summary>
    public static string FileOf(string stack) => $"{Folder}/{stack}.yaml";
}
