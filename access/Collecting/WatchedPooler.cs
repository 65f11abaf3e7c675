using System.Collections.Immutable;

namespace Access.Collecting;

/// <summary>A PgBouncer that is watched: each of the addresses that its name stands for.</summary>
/// <param name="Host">The name, which its certificate is for.</param>
/// <param name="Port">TCP port.</param>
/// <param name="Secret">Name of the secret with the login that may look at statistics; null: that is in a file.</param>
/// <param name="Databases">Entries that clients use.</param>
public sealed record WatchedPooler(string Host, int Port, string? Secret, ImmutableArray<string> Databases);
