using System.Xml.Linq;
using Testing;

namespace Architecture;

/// <summary>A folder of the repository that holds one project.</summary>
/// <param name="Name">The folder, with forward slashes: <c>sdks/rpc</c>.</param>
/// <param name="References">The rooms that its project refers to.</param>
internal sealed record Room(string Name, IReadOnlyList<string> References)
{
    public static IReadOnlyList<Room> All { get; } = [.. Projects().Select(Read)];

    private static IEnumerable<string> Projects()
        => Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => !NameOf(file).StartsWith("artifacts", StringComparison.Ordinal))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal));

    private static Room Read(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        var references = XDocument.Load(project).Descendants("ProjectReference")
            .Select(reference => (string?)reference.Attribute("Include") ?? "")
            .Select(include => NameOf(Path.GetFullPath(Path.Combine(folder, include.Replace('\\', '/')))));
        return new Room(NameOf(project), [.. references]);
    }

    private static string NameOf(string project)
        => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(project)!).Replace('\\', '/');
}
