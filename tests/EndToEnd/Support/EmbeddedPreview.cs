using System.Text.Json;
using System.Text.Json.Nodes;
using Engine;
using Engine.Offline;
using Pulumi.Experimental;
using Testing;

namespace EndToEnd.Support;

/// <summary>A preview on the embedded engine, in the shapes of the released CLI's JSON.</summary>
internal static class EmbeddedPreview
{
    /// <summary>What each resource would become, by URN, with the members of <c>newState</c> that the tests compare.</summary>
    public static async Task<IReadOnlyDictionary<string, JsonElement>> ResourcesAsync(
        string folder, string stack, string? prebuilt = null, Snapshot? reference = null)
    {
        var project = Project.Load(folder);
        var result = await PreviewRun.RunAsync(
            new PreviewOptions
            {
                Project = project,
                Stack = stack,
                Config = StackConfig.Load(project, stack, null).Values,
                PrebuiltProgram = prebuilt,
                References = reference is null ? [] : [reference],
                Schemas = [.. new[] { "aws", "neon", "random", "access" }.Select(p => PackageSchema.Load(Repository.PathOf("sdks", p, "schema.json")))],
            },
            CancellationToken.None);
        Assert.True(result.Failure is null, result.Failure?.Message);

        // The released CLI leaves the default providers out of what it shows.
        return result.Resources.Where(r => !r.Name.StartsWith("default", StringComparison.Ordinal)).ToDictionary(r => r.Urn, NewState, StringComparer.Ordinal);
    }

    private static JsonElement NewState(ResourceState resource)
    {
        var inputs = new JsonObject(resource.Inputs.Select(i => KeyValuePair.Create(i.Key, Json(i.Value))));
        var dependencies = new JsonObject(resource.PropertyDependencies.Select(
            p => KeyValuePair.Create<string, JsonNode?>(p.Key, new JsonArray([.. p.Value.Select(urn => JsonValue.Create(urn))]))));
        var state = new JsonObject { ["inputs"] = inputs, ["propertyDependencies"] = dependencies };
        return JsonDocument.Parse(state.ToJsonString()).RootElement;
    }

    // The released CLI masks secrets and leaves sentinels where values are unknown.
    private static JsonNode? Json(PropertyValue value)
        => value.IsSecret
            ? "[secret]"
            : value.Match<JsonNode?>(
                () => null,
                b => b,
                n => n,
                s => s,
                items => new JsonArray([.. items.Select(Json)]),
                members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Json(m.Value)))),
                _ => "[asset]",
                _ => "[archive]",
                r => r.URN.ToString(),
                () => Pulumi.Rpc.WireConstants.Unknown);
}
