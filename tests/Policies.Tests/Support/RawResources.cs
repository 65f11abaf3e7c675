using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi.Experimental;
using Pulumi.Policy;
using Testing;

namespace Policies.Tests.Support;

/// <summary>The resources of a fault as an engine shows them at the first preview: ids are unknown, and dependencies are known.</summary>
internal static class RawResources
{
    public static PolicyResource[] Of(JsonArray resources)
    {
        var urns = resources.ToDictionary(resource => (string)resource!["name"]!, resource => Some.Urn((string)resource!["type"]!, (string)resource["name"]!), StringComparer.Ordinal);
        return [.. resources.Select(resource => Of(resource!.AsObject(), urns))];
    }

    private static PolicyResource Of(JsonObject resource, Dictionary<string, string> urns)
    {
        var (type, name, inputs) = ((string)resource["type"]!, (string)resource["name"]!, resource["inputs"]!.AsObject());
        var isComponent = type.StartsWith("dbready:", StringComparison.Ordinal);
        return new PolicyResource(
            type,
            name,
            urns[name],
            inputs.Select(input => KeyValuePair.Create(input.Key, ValueOf(input.Value))),
            parent: resource["parent"] is { } parent ? urns[(string)parent!] : "",
            propertyDependencies: inputs.ToDictionary(input => input.Key, input => References(input.Value).Select(reference => urns[reference]).ToArray(), StringComparer.Ordinal),
            providerType: isComponent || type.StartsWith("pulumi:", StringComparison.Ordinal) ? "" : "pulumi:providers:" + type[..type.IndexOf(':', StringComparison.Ordinal)],
            options: resource["options"] is JsonObject options ? OptionsOf(options) : null);
    }

    private static PolicyResourceOptions OptionsOf(JsonObject options) => new()
    {
        Protect = (bool?)options["protect"] ?? false,
        DeleteBeforeReplace = (bool?)options["deleteBeforeReplace"],
        IgnoreChanges = [.. (options["ignoreChanges"] as JsonArray ?? []).Select(path => (string)path!)],
        CustomTimeouts = options["customTimeouts"] is JsonObject timeouts ? new(Minutes(timeouts["create"]), Minutes(timeouts["update"]), Minutes(timeouts["delete"]), default) : default,
    };

    // As Pulumi writes them: 60m.
    private static TimeSpan Minutes(JsonNode? time) => time is null ? default : TimeSpan.FromMinutes(int.Parse(((string)time!)[..^1], System.Globalization.CultureInfo.InvariantCulture));

    private static PropertyValue ValueOf(JsonNode? node) => node switch
    {
        JsonArray items => new PropertyValue(items.Select(ValueOf).ToImmutableArray()),
        JsonObject members => new PropertyValue(members.ToImmutableDictionary(member => member.Key, member => ValueOf(member.Value), StringComparer.Ordinal)),
        JsonValue value when value.TryGetValue<bool>(out var truth) => new PropertyValue(truth),
        JsonValue value when value.TryGetValue<double>(out var number) => new PropertyValue(number),
        JsonValue value => RawFault.ReferenceOf((string)value!) is null ? new PropertyValue((string)value!) : PropertyValue.Computed,
        _ => PropertyValue.Null,
    };

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(References),
        JsonObject members => members.SelectMany(member => References(member.Value)),
        JsonValue value when value.TryGetValue<string>(out var text) && RawFault.ReferenceOf(text) is { } name => [name],
        _ => [],
    };
}
