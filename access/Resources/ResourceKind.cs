using System.Collections.Immutable;
using Access.Inputs;
using Access.Servers;
using Pulumi;

namespace Access.Resources;

/// <summary>One type of resource: what its inputs are, and how it is made, read, changed and deleted.</summary>
internal abstract class ResourceKind
{
    /// <summary>The type token.</summary>
    public abstract string Token { get; }

    /// <summary>What it is, for users.</summary>
    public abstract string Description { get; }

    /// <summary>All inputs and outputs.</summary>
    public abstract ImmutableArray<PropertyDefinition> Properties { get; }

    /// <summary>Reports everything that is wrong with the inputs to the reader.</summary>
    public abstract void Validate(PropertyReader inputs);

    /// <summary>Brings known, valid inputs into the one form that is compared.</summary>
    public virtual PropertyMap Normalize(PropertyMap inputs) => inputs;

    /// <summary>Outputs that a preview shows.</summary>
    /// <param name="inputs">Checked inputs.</param>
    /// <param name="oldOutputs">Outputs of the last deployment; empty for a new resource.</param>
    public virtual PropertyMap Preview(
        PropertyMap inputs, PropertyMap oldOutputs) => inputs;

    public abstract Task<ResourceState> CreateAsync(Server server, Urn urn, PropertyMap inputs, CancellationToken ct);

    /// <summary>The resource as it is, or null when it is gone.</summary>
    /// <param name="server">Where to look.</param>
    /// <param name="id">Its id.</param>
    /// <param name="inputs">Inputs as last known; empty on import.</param>
    /// <param name="outputs">Outputs as last known; empty on import.</param>
    /// <param name="ct">Cancels the reading.</param>
    public abstract Task<ResourceState?> ReadAsync(Server server, string id, PropertyMap inputs, PropertyMap outputs, CancellationToken ct);

    public abstract Task<ResourceState> UpdateAsync(
        Server server, Urn urn, string id, PropertyMap oldOutputs, PropertyMap inputs, CancellationToken ct);

    public abstract Task DeleteAsync(Server server, string id, PropertyMap outputs, CancellationToken ct);
}
