namespace Access.Resources;

/// <summary>A resource as it is on the server.</summary>
/// <param name="Id">The name at creation; stays through renames.</param>
/// <param name="Inputs">The inputs that would make it so.</param>
/// <param name="Outputs">All outputs.</param>
internal sealed record ResourceState(string Id, PropertyMap Inputs, PropertyMap Outputs)
{
    /// <summary>What the user should know although the operation succeeded.</summary>
    public string? Warning { get; init; }
}
