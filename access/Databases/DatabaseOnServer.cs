namespace Access.Databases;

/// <summary>A database found on a server.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Comment">Its comment, where the marker is.</param>
internal sealed record DatabaseOnServer(DatabaseDefinition Definition, string? Comment);
