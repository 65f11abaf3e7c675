using System.Runtime.CompilerServices;

namespace Dbready.Tests.Support;

/// <summary>Whole texts, reviewed as files in <c>Golden/</c>.</summary>
internal static class Golden
{
    static readonly string Folder = Path.Combine(Path.GetDirectoryName(Source())!, "..", "Golden");

    /// <summary>Compares; with DBREADY_GOLDEN=write it writes the file instead, and fails so that nobody takes that for a pass.</summary>
    public static void Matches(string name, string actual)
    {
        var file = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("DBREADY_GOLDEN") == "write")
        {
            File.WriteAllText(file, actual);
            Assert.Fail($"wrote {name}; review it and run again without DBREADY_GOLDEN");
        }
        Assert.Equal(File.ReadAllText(file), actual);
    }

    static string Source([CallerFilePath] string path = "") => path;
}
