using Access.Inputs;
using Pulumi;

namespace Access.Converging;

/// <summary>What is declared, and what was declared before.</summary>
/// <param name="Inputs">The inputs.</param>
/// <param name="Old">Outputs of the last deployment; empty for a new resource.</param>
/// <param name="Urn">The resource that is being made or changed; null while one is only looked at.</param>
internal sealed record Declaration(PropertyReader Inputs, PropertyReader Old, Urn? Urn)
{
    public Declaration(PropertyMap inputs, PropertyMap old, Urn? urn = null)
        : this(new PropertyReader(inputs), new PropertyReader(old), urn)
    {
    }

    /// <summary>Nothing was declared before.</summary>
    public bool IsNew => !Old.Names.Any();
}
