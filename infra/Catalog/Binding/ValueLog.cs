namespace Infra.Catalog.Binding;

/// <summary>Remembers every effective value and the position of everything declared.</summary>
internal sealed class ValueLog
{
    private readonly List<EffectiveValue> _values = [];
    private readonly Dictionary<string, SourcePosition> _positions = new(StringComparer.Ordinal);

    public IReadOnlyList<EffectiveValue> Values => _values;

    public IReadOnlyDictionary<string, SourcePosition> Positions => _positions;

    public void Value(string path, string text, Origin origin) => _values.Add(new EffectiveValue(path, text, origin));

    public void Declared(string path, SourcePosition position) => _positions[path] = position;
}
