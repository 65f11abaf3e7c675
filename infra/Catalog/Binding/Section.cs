using System.Globalization;
using Infra.Catalog.Yaml;

namespace Infra.Catalog.Binding;

/// <summary>
/// A map being read. A key is known once it was asked for; <see cref="Finish"/> reports the others, so no list of keys is kept beside the code
/// that reads them. Wrong values are reported and replaced by a default, so that reading goes on and all problems are told at once.
/// </summary>
internal sealed class Section
{
    private readonly YamlMap _map;
    private readonly BindingContext _context;
    private readonly List<string> _known = [];

    public Section(YamlMap map, string path, SourcePosition position, BindingContext context)
    {
        _map = map;
        _context = context;
        Path = path;
        Position = position;
    }

    public string Path { get; }

    /// <summary>Of the key that the map belongs to, or of the file's first key.</summary>
    public SourcePosition Position { get; }

    public BindingContext Context => _context;

    public string PathOf(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    /// <summary>Where a key was declared, else where the section was.</summary>
    public SourcePosition PositionOf(string key) => _map.Find(key)?.Position ?? Position;

    public bool Has(string key) => Find(key) is not null;

    public bool Is(string key, string text) => Find(key)?.Value is YamlScalar scalar && scalar.Text == text;

    /// <summary>A whole number that is checked elsewhere; null where there is none.</summary>
    public int? Number(string key) =>
        _map.Find(key)?.Value is YamlScalar scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public T Required<T>(string key, ScalarType<T> type)
    {
        if (TryRead(key, type, out var value))
            return value!;
        if (Find(key) is null)
            Missing(key, type.Allowed);
        return default!;
    }

    public T Or<T>(string key, ScalarType<T> type, T fallback) => Or(key, type, fallback, Origin.Default);

    public T Or<T>(string key, ScalarType<T> type, T fallback, Origin origin)
    {
        if (TryRead(key, type, out var value))
            return value!;
        if (Find(key) is null)
            _context.Value(PathOf(key), type.Format(fallback), origin);
        return fallback;
    }

    /// <summary>Tells in words what holds where a key is absent and the value is reckoned later.</summary>
    public void Default(string key, string words) => _context.Value(PathOf(key), words, Origin.Default);

    public T? Optional<T>(string key, ScalarType<T> type)
        where T : class => TryRead(key, type, out var value) ? value : null;

    public T? OptionalValue<T>(string key, ScalarType<T> type)
        where T : struct => TryRead(key, type, out var value) ? value : null;

    public Section? Map(string key)
    {
        var entry = Find(key);
        if (entry is null)
            return null;
        _context.Declared(PathOf(key), entry.Position);
        if (entry.Value is YamlMap map)
            return new Section(map, PathOf(key), entry.Position, _context);
        Wrong(entry.Value, PathOf(key), "a map", "");
        return null;
    }

    /// <summary>The map, or one in its place that declares nothing, so that its keys have their defaults.</summary>
    public Section MapOrEmpty(string key) => Map(key) ?? new Section(new YamlMap(Position, []), PathOf(key), Position, _context);

    public Section RequiredMap(string key)
    {
        if (Find(key) is null)
            Missing(key, "a map");

        // One problem is enough: what would be inside is not missed as well.
        return Map(key) ?? new Section(new YamlMap(Position, []), PathOf(key), Position, new BindingContext(new ProblemList(), null, ""));
    }

    /// <summary>Every entry of this map, whose keys the user chooses.</summary>
    public IEnumerable<YamlEntry> Entries(ScalarType<string> keyType)
    {
        foreach (var entry in _map.Entries)
        {
            _known.Add(entry.Key);
            if (entry.IsNull)
                continue;
            if (keyType.Parse(entry.Key, out _))
                yield return entry;
            else
                _context.Problems.Add(entry.Position, PathOf(entry.Key), $"found key \"{entry.Key}\", allowed {keyType.Allowed}.{Suggestion.For(entry.Key, keyType.Words)}");
        }
    }

    /// <summary>The maps in this map, whose keys the user chooses.</summary>
    public IEnumerable<(string Key, Section Section)> Maps(ScalarType<string> keyType)
    {
        foreach (var entry in Entries(keyType))
        {
            if (Map(entry.Key) is { } section)
                yield return (entry.Key, section);
        }
    }

    public IReadOnlyList<T> List<T>(string key, ScalarType<T> type)
    {
        var entry = Find(key);
        if (entry is null)
            return [];
        if (entry.Value is not YamlList list)
        {
            Wrong(entry.Value, PathOf(key), $"a list of: {type.Allowed}", "");
            return [];
        }

        _context.Declared(PathOf(key), entry.Position);
        var items = new List<T>(list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (TryParse(list.Items[i], $"{PathOf(key)}[{i}]", type, out var item))
                items.Add(item!);
        }

        _context.Value(PathOf(key), $"[{string.Join(", ", items.Select(type.Format))}]", Origin.At(entry.Position));
        return items;
    }

    public IReadOnlyList<Section> MapList(string key)
    {
        var entry = Find(key);
        if (entry is null)
            return [];
        if (entry.Value is not YamlList list)
        {
            Wrong(entry.Value, PathOf(key), "a list of maps", "");
            return [];
        }

        var sections = new List<Section>(list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var path = $"{PathOf(key)}[{i}]";
            _context.Declared(path, list.Items[i].Position);
            if (list.Items[i] is YamlMap map)
                sections.Add(new Section(map, path, map.Position, _context));
            else
                Wrong(list.Items[i], path, "a map", "");
        }

        return sections;
    }

    public void Problem(string key, string message) => _context.Problems.Add(PositionOf(key), PathOf(key), message);

    public void Missing(string key, string allowed) => _context.Problems.Add(Position, PathOf(key), $"missing, allowed {allowed}.");

    /// <summary>Reports the keys that nothing asked for.</summary>
    public void Finish()
    {
        foreach (var entry in _map.Entries)
        {
            if (!_known.Contains(entry.Key))
                _context.Problems.Add(entry.Position, PathOf(entry.Key), $"unknown key, allowed {string.Join(", ", _known)}.{Suggestion.For(entry.Key, _known)}");
        }
    }

    public bool TryParse<T>(YamlNode node, string path, ScalarType<T> type, out T? value)
    {
        if (node is YamlScalar { IsNull: false } scalar && type.Parse(scalar.Text, out value))
            return true;
        value = default;
        Wrong(node, path, type.Allowed, node is YamlScalar text ? Suggestion.For(text.Text, type.Words) : "");
        return false;
    }

    private bool TryRead<T>(string key, ScalarType<T> type, out T? value)
    {
        value = default;
        if (Find(key) is not { } entry || !TryParse(entry.Value, PathOf(key), type, out value))
            return false;
        _context.Declared(PathOf(key), entry.Position);
        _context.Value(PathOf(key), type.Format(value!), Origin.At(entry.Position));
        return true;
    }

    private YamlEntry? Find(string key)
    {
        if (!_known.Contains(key))
            _known.Add(key);
        return _map.Find(key) is { IsNull: false } entry ? entry : null;
    }

    private void Wrong(YamlNode node, string path, string allowed, string suggestion) =>
        _context.Problems.Add(node.Position, path, $"found {node.Describe()}, allowed {allowed}.{suggestion}");
}
