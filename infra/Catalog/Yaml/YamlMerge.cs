namespace Infra.Catalog.Yaml;

/// <summary>Lays what an environment says over what a service says for all of them: maps merge, lists and scalars replace, null removes.</summary>
internal static class YamlMerge
{
    public static YamlMap Merge(YamlMap below, YamlMap above)
    {
        var entries = new List<YamlEntry>(below.Entries.Count + above.Entries.Count);
        foreach (var entry in below.Entries)
        {
            var over = above.Find(entry.Key);
            if (over is null)
                entries.Add(entry);
            else if (!over.IsNull)
                entries.Add(entry.Value is YamlMap lower && over.Value is YamlMap upper ? over with { Value = Merge(lower, upper) } : over);
        }

        foreach (var entry in above.Entries)
        {
            if (below.Find(entry.Key) is null)
                entries.Add(entry);
        }

        return new YamlMap(above.Position, entries);
    }
}
