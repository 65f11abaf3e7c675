namespace Pulumi;

/// <summary>A resource of this stack of which only the URN is known.</summary>
internal sealed class DependencyResource(string urn) : CustomResource("", urn);
