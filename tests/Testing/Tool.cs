using Xunit;

namespace Testing;

/// <summary>A program that a test needs for real. Where it is missing the test is skipped, or fails when <c>DBREADY_REQUIRE</c> names it.</summary>
public static class Tool
{
    /// <summary>The folder beside the clone where released tools may be found; used after <c>PATH</c>.</summary>
    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared", "tools");

    /// <summary>The full path of a program, or the end of the test.</summary>
    /// <param name="name">The program's file name.</param>
    /// <param name="requirement">The name that <c>DBREADY_REQUIRE</c> knows it by; the program's own when left out.</param>
    public static string Find(string name, string? requirement = null)
    {
        var path = Search(name);
        Missing(path is null, requirement ?? name, $"{name} is neither on PATH nor in {Folder}");
        return path!;
    }

    /// <summary>Skips the test, or fails it when <c>DBREADY_REQUIRE</c> names the requirement.</summary>
    public static void Missing(bool missing, string requirement, string reason)
    {
        var required = (Environment.GetEnvironmentVariable("DBREADY_REQUIRE") ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (missing && required.Contains(requirement, StringComparer.Ordinal))
            Assert.Fail($"DBREADY_REQUIRE names {requirement}: {reason}");
        Skip.If(missing, reason);
    }

    private static string? Search(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Append(Folder).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
