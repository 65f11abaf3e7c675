using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Catalog;
using Infra.Tests.Components;
using Testing;

namespace Infra.Tests.Requirements;

/// <summary>The inputs of every resource of a catalogue, declared once for all tests.</summary>
internal static class DeclaredInputs
{
    private const string Options = "options";
    private static readonly ConcurrentDictionary<string, Task<Dictionary<string, JsonNode>>> Catalogues = new(StringComparer.Ordinal);

    /// <summary>Of the resource that a row names.</summary>
    public static async Task<JsonNode> OfAsync(RequirementRow row)
    {
        var resources = await Catalogues.GetOrAdd(row.Catalogue, DeclareAsync);
        Assert.True(resources.TryGetValue(row.Resource, out var inputs), $"{row.Catalogue} declares no {row.Resource}.");
        return inputs;
    }

    private static async Task<Dictionary<string, JsonNode>> DeclareAsync(string catalogue)
    {
        var file = catalogue == Options ? "tests/Infra.Tests/Requirements/catalogue/options.yaml" : $"stacks/{catalogue}.yaml";
        var stack = await DeclaredStack.Of(CatalogReader.Read(Repository.Root, file));
        return stack.Mocks.Resources.ToDictionary(resource => $"{resource.Type}::{resource.Name}", resource => JsonSerializer.SerializeToNode(resource.Inputs)!, StringComparer.Ordinal);
    }
}
