namespace Pulumi;

/// <summary>Changes a resource when the engine registers it; <see langword="null"/> leaves it as it is.</summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken cancellationToken = default);
