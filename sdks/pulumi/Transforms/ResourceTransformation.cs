namespace Pulumi;

/// <summary>Changes a resource before it is registered; <see langword="null"/> leaves it as it is.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
