using System.Collections.Concurrent;
using Pulumi.Rpc;

namespace Engine.Monitor;

/// <summary>The registered resources, in order and by URN. Thread-safe.</summary>
internal sealed class ResourceGraph
{
    private readonly ConcurrentDictionary<string, RegisteredResource> byUrn = new(StringComparer.Ordinal);
    private readonly List<RegisteredResource> ordered = [];

    /// <summary>Adds a resource at the end.</summary>
    /// <exception cref="GrpcException">The URN is taken.</exception>
    public void Add(RegisteredResource resource)
    {
        var urn = resource.State.Urn;
        if (!byUrn.TryAdd(urn, resource))
            throw new GrpcException(GrpcStatusCode.AlreadyExists, $"Duplicate resource URN '{urn}'; try giving it a unique name.");
        lock (ordered)
        {
            resource.Order = ordered.Count;
            ordered.Add(resource);
        }
    }

    public RegisteredResource? Find(string urn) => byUrn.GetValueOrDefault(urn);

    /// <summary>The provider of a resource; <see langword="null"/> for components and providers.</summary>
    public ResourceState? ProviderOf(ResourceState resource) => Find(ProviderReference.UrnOf(resource.Provider))?.State;

    /// <summary>The URN as the one text that everything shares; thousands of copies of it would fill the memory.</summary>
    public string Shared(string urn) => Find(urn)?.State.Urn ?? urn;

    public RegisteredResource[] InOrder()
    {
        lock (ordered)
            return [.. ordered];
    }
}
