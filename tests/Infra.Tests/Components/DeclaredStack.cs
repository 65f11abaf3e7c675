using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Components;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Testing;

namespace Infra.Tests.Components;

/// <summary>What the program declares for a catalogue.</summary>
internal sealed record DeclaredStack(RecordingMocks Mocks, ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)
{
    public static Task<DeclaredStack> OfCommitted(string stack) => Of(CatalogReader.Read(Repository.Root, $"stacks/{stack}.yaml"));

    /// <summary>What a catalogue declares.</summary>
    /// <param name="catalog">It.</param>
    /// <param name="stacks">Outputs of the stacks that the program reads, by name.</param>
    public static async Task<DeclaredStack> Of(EnvironmentCatalog catalog, ImmutableDictionary<string, ImmutableDictionary<string, object>>? stacks = null)
    {
        var mocks = stacks is null ? new RecordingMocks() : new RecordingMocks { Stacks = stacks };
        var options = new TestOptions { ProjectName = "dbready", StackName = catalog.Environment, IsPreview = false };
        var (resources, outputs) = await Deployment.TestAsync(mocks, options, () => DeclaredEnvironment.Declare(catalog));
        var urns = await Task.WhenAll(resources.Select(resource => OutputUtilities.GetValueAsync(resource.Urn)));
        Assert.Distinct(urns); // which an engine refuses
        return new DeclaredStack(mocks, resources, outputs);
    }

    /// <summary>The inputs of the one resource of that type and name.</summary>
    public ImmutableDictionary<string, object> Inputs(string type, string name) =>
        Assert.Single(Mocks.Resources, resource => resource.Type == type && resource.Name == name).Inputs;

    /// <summary>Names of the resources of that type, sorted.</summary>
    public IEnumerable<string> Names(string type) =>
        Mocks.Resources.Where(resource => resource.Type == type).Select(resource => resource.Name!).Order(StringComparer.Ordinal);

    /// <summary>A stack output, resolved.</summary>
    public async Task<ImmutableDictionary<string, object>> Output(string name) =>
        (ImmutableDictionary<string, object>)(await OutputUtilities.GetValueAsync((Output<object?>)Outputs[name]!))!;
}
