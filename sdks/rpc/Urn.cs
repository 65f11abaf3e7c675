namespace Pulumi;

/// <summary>The name of a resource across all stacks: <c>urn:pulumi:stack::project::parentType$type::name</c>.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string? value;

    /// <summary>A URN as the engine wrote it.</summary>
    public Urn(string value) => this.value = value;

    /// <summary>The text of the URN.</summary>
    public static implicit operator string(Urn value) => value.ToString();

    /// <summary>Whether both name the same resource.</summary>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether they name different resources.</summary>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Urn other) => string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <inheritdoc/>
    public override string ToString() => value ?? "";
}
