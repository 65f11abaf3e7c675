namespace Infra.Catalog;

/// <summary>A service's way from one server to another. Never one step: the new database is beside the old one first.</summary>
/// <param name="To">Server that it is moving to; null: none.</param>
/// <param name="Active">Server whose database the service's secrets lead to; null: the service's own.</param>
/// <param name="From">Servers that it was on, oldest first. Stays in the catalogue: names of resources are built from the oldest.</param>
/// <param name="Retire">The end of the database on the last of those; null: it is gone.</param>
public sealed record ServiceMove(string? To, string? Active, IReadOnlyList<string> From, Retirement? Retire)
{
    /// <summary>A service that stays where it is.</summary>
    public static ServiceMove None { get; } = new(null, null, [], null);
}
