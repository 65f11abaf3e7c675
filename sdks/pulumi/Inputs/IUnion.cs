namespace Pulumi;

/// <summary>A <see cref="Union{T0, T1}"/> of any types.</summary>
internal interface IUnion
{
    /// <summary>The value, whichever type it is of.</summary>
    object? Held { get; }
}
