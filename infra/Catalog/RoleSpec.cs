namespace Infra.Catalog;

/// <summary>What the catalogue says about one kind of role.</summary>
/// <param name="Settings">Parameters that hold from login on.</param>
/// <param name="ConnectionLimit">Concurrent connections; null: what its clients and pools need.</param>
/// <param name="MemberOf">Further roles that it is a member of.</param>
/// <param name="Delete">Tables that it may delete from; for <c>cleanup</c>.</param>
/// <param name="ExpiresAt">End of its logins; for <c>ephemeral</c>.</param>
public sealed record RoleSpec(
    IReadOnlyList<ParameterSetting> Settings, int? ConnectionLimit, IReadOnlyList<string> MemberOf, IReadOnlyList<string> Delete, DateTimeOffset? ExpiresAt = null)
{
    /// <summary>Nothing said.</summary>
    public static RoleSpec None { get; } = new([], null, [], []);
}
