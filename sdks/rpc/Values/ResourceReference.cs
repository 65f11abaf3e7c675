namespace Pulumi.Experimental;

/// <summary>A reference to a resource of the same deployment.</summary>
public readonly struct ResourceReference : IEquatable<ResourceReference>
{
    /// <summary>A reference.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="id">Its id: <see langword="null"/> for components, <see cref="PropertyValue.Computed"/> while unknown.</param>
    /// <param name="version">The version of the package that it comes from; may be empty.</param>
    public ResourceReference(Urn urn, PropertyValue? id, string version)
    {
        URN = urn;
        Id = id;
        PackageVersion = version;
    }

    /// <summary>The resource.</summary>
    public Urn URN { get; }

    /// <summary>Its id: <see langword="null"/> for components, <see cref="PropertyValue.Computed"/> while unknown.</summary>
    public PropertyValue? Id { get; }

    /// <summary>The version of the package that it comes from; may be empty.</summary>
    public string PackageVersion { get; }

    /// <summary>Whether both refer to the same resource in the same way.</summary>
    public static bool operator ==(ResourceReference left, ResourceReference right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ResourceReference left, ResourceReference right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ResourceReference other)
        => URN == other.URN && Equals(Id, other.Id) && string.Equals(PackageVersion, other.PackageVersion, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ResourceReference other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(URN, Id, PackageVersion);
}
