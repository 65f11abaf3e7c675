using System.Collections.Immutable;
using Access.Inputs;
using Access.Resources;
using Access.Servers;

namespace Access.Functions;

/// <summary>A function of the package: what it takes and gives. It changes nothing.</summary>
internal abstract class AccessFunction
{
    /// <summary>The token.</summary>
    public abstract string Token { get; }

    /// <summary>What it answers, for users.</summary>
    public abstract string Description { get; }

    public abstract ImmutableArray<PropertyDefinition> Inputs { get; }

    public abstract ImmutableArray<PropertyDefinition> Outputs { get; }

    /// <summary>Reports everything that is wrong with the arguments to the reader.</summary>
    public abstract void Validate(PropertyReader arguments);

    /// <summary>The answer.</summary>
    /// <param name="server">Gives the server; fails where the provider has none.</param>
    /// <param name="arguments">Valid arguments.</param>
    /// <param name="ct">Cancels the reading.</param>
    public abstract Task<PropertyMap> InvokeAsync(Func<Server> server, PropertyReader arguments, CancellationToken ct);
}
