namespace Infra.Catalog.Binding;

/// <summary>How a scalar is written.</summary>
/// <param name="Allowed">What is allowed, as the end of an error message.</param>
/// <param name="Parse">Reads the text.</param>
/// <param name="Format">Writes a value back; the text parses to an equal value.</param>
internal sealed record ScalarType<T>(string Allowed, ScalarParser<T> Parse, Func<T, string> Format)
{
    /// <summary>All words, where the type is a choice of words.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
