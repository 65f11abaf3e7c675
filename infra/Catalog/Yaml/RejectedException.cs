namespace Infra.Catalog.Yaml;

/// <summary>Valid YAML that no catalogue may hold; ends the reading of its file.</summary>
internal sealed class RejectedException(SourcePosition position, string message) : Exception(message)
{
    public SourcePosition Position { get; } = position;
}
