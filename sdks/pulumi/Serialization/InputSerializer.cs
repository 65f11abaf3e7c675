using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Google.Protobuf;
using Pulumi.Experimental;
using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>C# values to property values. Awaits outputs and collects the resources that they depend on.</summary>
/// <param name="keepDependencies">Whether the receiver takes output values: then each value carries its own dependencies.</param>
internal sealed class InputSerializer(bool keepDependencies = false)
{
    /// <summary>The resources that the values seen so far depend on.</summary>
    public HashSet<Resource> Resources { get; } = [];

    /// <summary>Each argument that has a value, with the resources that it depends on.</summary>
    /// <param name="context">What the names of the arguments follow in errors: <c>resource: property </c>.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="keepDependencies">Whether the receiver takes output values.</param>
    public static async Task<ImmutableArray<SerializedArgument>> SerializeAsync(string context, IEnumerable<ArgumentValue> args, bool keepDependencies)
    {
        var result = ImmutableArray.CreateBuilder<SerializedArgument>();
        foreach (var argument in args.OrderBy(a => a.Name, StringComparer.Ordinal))
        {
            var serializer = new InputSerializer(keepDependencies);
            var value = await serializer.SerializeAsync(context + argument.Name, argument).ConfigureAwait(false);
            if (value is { IsNull: false } or { IsSecret: true })
                result.Add(new(argument.Name, value, serializer.Resources));
        }

        return result.ToImmutable();
    }

    /// <summary>One value.</summary>
    /// <param name="context">Where the value is, for errors: resource and property.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">Values of this type cannot be sent.</exception>
    public ValueTask<PropertyValue> SerializeAsync(string context, object? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value switch
        {
            null => new(PropertyValue.Null),
            string text => new(new PropertyValue(text)),
            bool flag => new(new PropertyValue(flag)),
            int number => new(new PropertyValue(number)),
            double number => new(new PropertyValue(number)),
            IInput input => SerializeAsync(context, input.Content),
            IOutput output => SerializeOutputAsync(context, output),
            InputArgs args => SerializeMapAsync(context, args.Values()),
            Resource resource => SerializeResourceAsync(resource),
            Asset asset => new(new PropertyValue(asset)),
            Archive archive => new(new PropertyValue(archive)),
            IUnion union => SerializeAsync(context, union.Held),
            JsonElement json => new(FromJson(json)),
            JsonDocument json => new(FromJson(json.RootElement)),
            Enum constant => new(new PropertyValue(Convert.ToInt32(constant, System.Globalization.CultureInfo.InvariantCulture))),
            IDictionary dictionary => SerializeMapAsync(context, Entries(context, dictionary)),
            IList list => SerializeListAsync(context, list),
            _ => SerializeByAttributeAsync(context, value),
        };
    }

    private static IEnumerable<ArgumentValue> Entries(string context, IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
        {
            yield return entry.Key is string key
                ? new(key, entry.Value, Json: false)
                : throw new InvalidOperationException($"{context}: a dictionary has a key of type {entry.Key.GetType()}; only string keys can be sent.");
        }
    }

    private static PropertyValue FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => new(true),
        JsonValueKind.False => new(false),
        JsonValueKind.Number => new(json.GetDouble()),
        JsonValueKind.String => new(json.GetString()!),
        JsonValueKind.Array => new([.. json.EnumerateArray().Select(FromJson)]),
        JsonValueKind.Object => new(json.EnumerateObject().ToImmutableDictionary(m => m.Name, m => FromJson(m.Value), StringComparer.Ordinal)),
        _ => PropertyValue.Null,
    };

    private async ValueTask<PropertyValue> SerializeAsync(string context, ArgumentValue argument)
    {
        var value = await SerializeAsync(context, argument.Value).ConfigureAwait(false);
        if (!argument.Json || value.IsNull || value.IsComputed)
            return value;
        var json = JsonFormatter.Default.Format(PropertyValueCodec.ToValue(value.WithSecret(false), WireOptions.Registration));
        return new PropertyValue(json) { IsSecret = value.IsSecret, Dependencies = value.Dependencies };
    }

    private async ValueTask<PropertyValue> SerializeOutputAsync(string context, IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        Resources.UnionWith(data.Resources);
        var value = data.IsKnown ? await SerializeAsync(context, data.Value).ConfigureAwait(false) : PropertyValue.Computed;

        // An unknown secret goes out as plain unknown, unless the receiver takes output values.
        if (data.IsSecret && (data.IsKnown || keepDependencies))
            value = value.WithSecret(true);
        if (!keepDependencies || data.Resources.IsEmpty)
            return value;
        var urns = await DependencyUrns.ExpandAsync(data.Resources, dependant: null).ConfigureAwait(false);
        return value.WithDependencies(value.Dependencies.Union(urns.Select(u => new Urn(u))));
    }

    private async ValueTask<PropertyValue> SerializeMapAsync(string context, IEnumerable<ArgumentValue> entries)
    {
        var result = ImmutableDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var value = await SerializeAsync($"{context}.{entry.Name}", entry).ConfigureAwait(false);
            if (value is { IsNull: false } or { IsSecret: true })
                result.Add(entry.Name, value);
        }

        return new(result.ToImmutable());
    }

    private async ValueTask<PropertyValue> SerializeListAsync(string context, IList list)
    {
        // A default ImmutableArray throws on any use but this one.
        var type = list.GetType();
        if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) && list.GetHashCode() == 0)
            return new(ImmutableArray<PropertyValue>.Empty);
        var result = ImmutableArray.CreateBuilder<PropertyValue>(list.Count);
        for (var i = 0; i < list.Count; i++)
            result.Add(await SerializeAsync($"{context}[{i}]", list[i]).ConfigureAwait(false));
        return new(result.MoveToImmutable());
    }

    private async ValueTask<PropertyValue> SerializeResourceAsync(Resource resource)
    {
        Resources.Add(resource);
        var urn = await resource.Urn.DataTask.ConfigureAwait(false);
        if (!urn.IsKnown)
            return PropertyValue.Computed;
        PropertyValue? id = null;
        if (resource is CustomResource custom)
        {
            var data = await custom.Id.DataTask.ConfigureAwait(false);
            id = data.IsKnown ? new(data.Value) : PropertyValue.Computed;
        }

        if (Deployment.InternalInstance.KeepsResourceReferences)
            return new(new ResourceReference(new Urn(urn.Value), id, ""));
        return id ?? new(urn.Value);
    }

    private ValueTask<PropertyValue> SerializeByAttributeAsync(string context, object value)
    {
        var type = value.GetType();
        if (type.IsDefined(typeof(EnumTypeAttribute)))
            return SerializeAsync(context, EnumConstant.ValueOf(value));
        if (type.IsDefined(typeof(OutputTypeAttribute)))
            return SerializeMapAsync(context, type.GetFields(BindingFlags.Instance | BindingFlags.Public).Select(f => new ArgumentValue(LowerFirst(f.Name), f.GetValue(value), Json: false)));
        throw new InvalidOperationException(
            $"{context}: values of type {type} cannot be sent. Allowed: bool, int, double, string, assets, resources, args classes, lists, dictionaries with string keys, JSON, and inputs and outputs of these.");
    }

    private static string LowerFirst(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
