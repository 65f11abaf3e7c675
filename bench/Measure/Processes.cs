using System.Globalization;

namespace Measure;

/// <summary>What Linux tells about processes.</summary>
internal static class Processes
{
    /// <summary>The process and its descendants, each with its file name and the most memory it had resident so far, in MB.</summary>
    public static IEnumerable<(int Id, string Name, double PeakMegabytes)> Tree(int root)
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), CultureInfo.InvariantCulture, out var id) && Status(id, "PPid:") is { } parent)
                parents[id] = (int)parent;
        }

        foreach (var id in parents.Keys.Where(id => IsBelow(id)))
        {
            if (Status(id, "VmHWM:") is { } kilobytes && Name(id) is { } name)
                yield return (id, name, kilobytes / 1000 * 1.024);
        }

        bool IsBelow(int id)
        {
            while (id != root && parents.TryGetValue(id, out var parent))
                id = parent;
            return id == root;
        }
    }

    private static double? Status(int id, string field)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith(field, StringComparison.Ordinal));
            return line is null ? null : double.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null; // it has ended
        }
    }

    private static string? Name(int id)
    {
        try
        {
            // The built programs run by themselves or as "dotnet Program.dll ...".
            var words = File.ReadAllText($"/proc/{id}/cmdline").Split('\0');
            var program = words.Length > 1 && words[1].EndsWith(".dll", StringComparison.Ordinal) ? words[1] : words[0];
            return Path.GetFileNameWithoutExtension(program);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
