namespace Infra.Catalog.Vocabulary;

/// <summary>A comma-separated list of extensions.</summary>
internal sealed record ExtensionListParameter(string Name, bool IsStatic) : ParameterDefinition(Name, IsStatic)
{
    public override string Allowed => "a comma-separated list of extensions, such as citext,pgcrypto";

    public override bool TryConvert(string text, out string value)
    {
        value = text;
        return text.Split(',').All(static name => name.Trim() is { Length: > 0 } trimmed && trimmed.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-'));
    }
}
