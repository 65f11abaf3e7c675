namespace Infra.Catalog.Binding;

/// <summary>Finds the files that <c>services</c> names.</summary>
internal static class ServiceFiles
{
    // A folder that may not be read has no files here: the pattern is then told to match none.
    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true };

    /// <summary>Expands the patterns.</summary>
    /// <returns>Paths as problems and origins name them, sorted, each once.</returns>
    public static IReadOnlyCollection<string> Find(string folder, string environmentFile, IReadOnlyList<string> patterns, SourcePosition position, ProblemList problems)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var beside = Path.GetDirectoryName(environmentFile) ?? "";
        for (var i = 0; i < patterns.Count; i++)
        {
            var found = Expand(folder, beside, patterns[i]);
            if (found.Count == 0)
                problems.Add(position, $"services[{i}]", $"found \"{patterns[i]}\", which matches no file, allowed a path relative to this file, with * in the file's name.");
            files.UnionWith(found);
        }

        return files;
    }

    private static IReadOnlyList<string> Expand(string folder, string beside, string pattern)
    {
        if (!pattern.Contains('*', StringComparison.Ordinal))
            return [Path.Combine(beside, pattern)];
        var within = Path.Combine(beside, Path.GetDirectoryName(pattern) ?? "");
        var root = Path.Combine(folder, within);
        if (within.Contains('*', StringComparison.Ordinal) || !Directory.Exists(root))
            return [];
        return [.. Directory.EnumerateFiles(root, Path.GetFileName(pattern), Readable).Select(file => Path.Combine(within, Path.GetFileName(file)))];
    }
}
