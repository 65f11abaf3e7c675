using Pulumi.Policy;

namespace Policies.Model;

/// <summary>How the connections of a server are shared out.</summary>
/// <param name="Resource">The resource.</param>
public sealed record ConnectionBudget(PolicyResource Resource) : DeclaredSubject(Resource)
{
    /// <summary>Key of the server.</summary>
    public required Fact<string> Server { get; init; }

    /// <summary>Connections that the server accepts in all.</summary>
    public required Fact<double> MaxConnections { get; init; }

    /// <summary>Slots for superusers.</summary>
    public required Fact<double> SuperuserReserved { get; init; }

    /// <summary>Slots for the provider's own logins.</summary>
    public required Fact<double> Reserved { get; init; }

    /// <summary>Part of the rest that is kept free.</summary>
    public required Fact<double> HeadroomPercent { get; init; }

    /// <summary>Where the shares are declared.</summary>
    public required Node Lines { get; init; }

    /// <summary>The shares; none while they are unknown.</summary>
    public IEnumerable<BudgetLine> ReadLines() => Lines.Items.Select(item => new BudgetLine(item));
}
