using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Policy;

/// <summary>What a request says of a resource beside its names.</summary>
internal sealed record ResourceContent(
    Struct Properties,
    Pulumirpc.AnalyzerResourceOptions? Options,
    Pulumirpc.AnalyzerProviderResource? Provider,
    IReadOnlyList<string> Dependencies,
    MapField<string, Pulumirpc.AnalyzerPropertyDependencies>? PropertyDependencies)
{
    public static ResourceContent Of(Pulumirpc.AnalyzeRequest request)
        => new(request.Properties ?? new Struct(), request.Options, request.Provider, [], null);

    /// <summary>The content of a stack check.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="inputs">What stands for the properties, where the request shows none.</param>
    public static ResourceContent Of(Pulumirpc.AnalyzerResource resource, Struct? inputs)
        => new(inputs ?? resource.Properties ?? new Struct(), resource.Options, resource.Provider, resource.Dependencies, resource.PropertyDependencies);
}
