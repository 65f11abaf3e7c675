using Testing;

namespace Architecture;

/// <summary>Habits that hold for every source file.</summary>
public sealed class SourceTests
{
    private const int MaxLines = 400;

    [Fact]
    public void No_file_is_longer_than_the_limit()
        => Assert.All(Sources(""), file => Assert.InRange(File.ReadLines(file).Count(), 0, MaxLines));

    [Fact]
    public void The_program_asks_the_cloud_nothing_at_preview()
        => Assert.All(Sources("infra"), file => Assert.DoesNotContain(".Invoke", File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void No_file_is_named_after_a_drawer()
    {
        string[] drawers = ["Utils", "Helper", "Helpers", "Manager"];
        Assert.All(
            Sources("").Select(Path.GetFileNameWithoutExtension).Where(name => name != "SecretsManager"), // AWS's own name of the service
            name => Assert.DoesNotContain(drawers, drawer => name!.EndsWith(drawer, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Sources(string folder)
        => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Name(file).Split('/').Any(part => part is "obj" or "bin" or "artifacts" or "node_modules"));

    private static string Name(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
}
