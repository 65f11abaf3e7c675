namespace Pulumi;

/// <summary>Names the type token of a resource class, so that references to its resources become instances of it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute : Attribute
{
    /// <summary>Names the type token.</summary>
    /// <param name="type">The token: <c>package:module:Name</c>.</param>
    /// <param name="version">The version of the package; <see langword="null"/> fits any.</param>
    public ResourceTypeAttribute(string type, string? version)
    {
        Type = type;
        Version = version;
    }

    /// <summary>The token: <c>package:module:Name</c>.</summary>
    public string Type { get; }

    /// <summary>The version of the package; <see langword="null"/> fits any.</summary>
    public string? Version { get; }
}
