namespace Access.Roles;

/// <summary>A role found on a server.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Oid">Its number, which stays through renames.</param>
/// <param name="Comment">Its comment, where the marker is.</param>
internal sealed record RoleOnServer(RoleDefinition Definition, uint Oid, string? Comment);
