namespace Infra.Catalog.Yaml;

/// <summary>A value in a YAML file, with its position. Aliases share the anchored node.</summary>
internal abstract record YamlNode(SourcePosition Position)
{
    /// <summary>Nodes in this tree, aliases counted as often as they are used.</summary>
    public abstract long Size { get; }

    /// <summary>The node in the words of an error message.</summary>
    public abstract string Describe();
}
