namespace Infra.Catalog.Yaml;

/// <summary>What a catalogue file may be at most. Far above any real one; they keep a hostile or broken file from costing memory or the stack.</summary>
internal static class YamlLimits
{
    public const int FileBytes = 4 * 1024 * 1024;
    public const int LineCharacters = 4096;
    public const int Depth = 32;

    /// <summary>Nodes after every alias is written out.</summary>
    public const int Nodes = 100_000;
}
