namespace Infra.Catalog.Yaml;

internal sealed record YamlScalar(SourcePosition Position, string Text, bool Quoted) : YamlNode(Position)
{
    private const int ShownLength = 60;

    public override long Size => 1;

    public bool IsNull => !Quoted && Text is "" or "~" or "null" or "Null" or "NULL";

    public override string Describe()
    {
        if (IsNull)
            return "nothing";
        var shown = Text.Length > ShownLength ? string.Concat(Text.AsSpan(0, ShownLength), "…") : Text;
        return $"\"{Printable(shown)}\"";
    }

    /// <summary>A terminal must not act on what somebody wrote into a catalogue.</summary>
    private static string Printable(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = char.IsControl(source[i]) ? '?' : source[i];
    });
}
