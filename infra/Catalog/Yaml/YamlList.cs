namespace Infra.Catalog.Yaml;

internal sealed record YamlList(SourcePosition Position, IReadOnlyList<YamlNode> Items) : YamlNode(Position)
{
    public override long Size { get; } = 1 + Items.Sum(item => item.Size);

    public override string Describe() => "a list";
}
