namespace Infra.Catalog.Yaml;

/// <summary>One <c>key: value</c> of a map.</summary>
internal sealed record YamlEntry(string Key, SourcePosition Position, YamlNode Value)
{
    public bool IsNull => Value is YamlScalar { IsNull: true };
}
