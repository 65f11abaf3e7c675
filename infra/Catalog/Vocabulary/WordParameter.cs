namespace Infra.Catalog.Vocabulary;

/// <summary>One of a few words or, with <see cref="IsList"/>, a comma-separated list of them.</summary>
internal sealed record WordParameter(string Name, bool IsStatic, params string[] Words) : ParameterDefinition(Name, IsStatic)
{
    public bool IsList { get; init; }

    public override string Allowed => IsList ? $"a comma-separated list of {string.Join(", ", Words)}" : string.Join(", ", Words);

    public override bool TryConvert(string text, out string value)
    {
        value = text;
        return IsList ? text.Split(',').All(word => Words.Contains(word.Trim())) : Words.Contains(text);
    }
}
