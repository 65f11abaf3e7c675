using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Pulumi.Experimental;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>
/// A place in a resource's properties. What is inside something unknown is unknown, what is inside a secret is secret, and what is
/// inside nothing is absent.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct Node
{
    private readonly PropertyValue? value;
    private readonly bool secret;

    internal Node(PolicyResource resource, string path, PropertyValue? value, bool secret = false)
    {
        Resource = resource;
        Path = path;
        this.value = value;
        this.secret = secret || value is { IsSecret: true };
    }

    /// <summary>What stands in a document for a value that is not known yet.</summary>
    public const string UnknownText = "[unknown]";

    /// <summary>The resource.</summary>
    public PolicyResource Resource { get; }

    /// <summary>The property path.</summary>
    public string Path { get; }

    /// <summary>Whether nothing is declared here.</summary>
    public bool IsAbsent => value is null || value.IsNull;

    /// <summary>Whether what is here is not known before the update.</summary>
    public bool IsUnknown => value is { IsComputed: true };

    /// <summary>The names of what is inside, without the bridge's own note of what it filled in.</summary>
    public IEnumerable<string> Names
        => value is not null && value.TryGetMap(out var map) ? map.Keys.Where(name => name != "__defaults").Order(StringComparer.Ordinal) : [];

    /// <summary>The items of a list; none when it is something else.</summary>
    public ImmutableArray<Node> Items
    {
        get
        {
            if (value is null || !value.TryGetArray(out var array))
                return [];
            var items = ImmutableArray.CreateBuilder<Node>(array.Length);
            for (var i = 0; i < array.Length; i++)
                items.Add(new Node(Resource, string.Create(CultureInfo.InvariantCulture, $"{Path}[{i}]"), array[i], secret));
            return items.MoveToImmutable();
        }
    }

    /// <summary>What is inside under a name.</summary>
    public Node this[string name]
    {
        get
        {
            var path = Path + "." + name;
            if (IsUnknown)
                return new Node(Resource, path, value, secret);
            return new Node(Resource, path, value is not null && value.TryGetMap(out var map) ? map.GetValueOrDefault(name) : null, secret);
        }
    }

    /// <summary>A truth value, also written as text.</summary>
    public Fact<bool> Bool()
    {
        if (value is null || value.IsNull || value.IsComputed)
            return Empty<bool>();
        if (value.TryGetBool(out var b))
            return Known(b);
        return value.TryGetString(out var s) && bool.TryParse(s, out b) ? Known(b) : Malformed<bool>();
    }

    /// <summary>A number, also written as text.</summary>
    public Fact<double> Number()
    {
        if (value is null || value.IsNull || value.IsComputed)
            return Empty<double>();
        if (value.TryGetNumber(out var n))
            return Known(n);
        return value.TryGetString(out var s) && double.TryParse(s, NumberStyles.Float, CultureInfo.InvariantCulture, out n)
            ? Known(n)
            : Malformed<double>();
    }

    /// <summary>A text; numbers and truth values are written out.</summary>
    public Fact<string> Text()
    {
        if (value is null || value.IsNull || value.IsComputed)
            return Empty<string>();
        if (value.TryGetString(out var s))
            return Known(s);
        return value.Type is PropertyValueType.Number or PropertyValueType.Bool ? Known(value.WithSecret(false).ToString()) : Malformed<string>();
    }

    /// <summary>The texts of a list, as one.</summary>
    /// <param name="separator">What stands between them.</param>
    public Fact<string> Joined(string separator)
    {
        var items = Items;
        if (items.IsEmpty)
            return Empty<string>();
        foreach (var item in items)
        {
            if (item.IsUnknown)
                return item.Empty<string>().MovedTo(Path);
        }

        return Known(string.Join(separator, items.Select(item => item.Text().Value)));
    }

    /// <summary>A JSON document, which is declared as a text or as an object; what is unknown inside an object is <see cref="UnknownText"/>.</summary>
    public Fact<string> Document() => value is not null && value.TryGetMap(out _) ? Known(JsonOf(value).ToJsonString()) : Text();

    private static JsonNode JsonOf(PropertyValue value)
    {
        if (value.TryGetMap(out var map))
            return new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)JsonOf(member.Value))));
        if (value.TryGetArray(out var items))
            return new JsonArray([.. items.Select(JsonOf)]);
        return value.IsComputed ? UnknownText : JsonValue.Create(value.TryGetString(out var text) ? text : value.WithSecret(false).ToString());
    }

    private Fact<T> Known<T>(T found) => new(Resource, Path, FactState.Known, found, secret);

    private Fact<T> Empty<T>() => new(Resource, Path, IsUnknown ? FactState.Unknown : FactState.Absent, default, secret);

    private Fact<T> Malformed<T>() => new(Resource, Path, FactState.Malformed, default, secret, value!.ToString());
}
