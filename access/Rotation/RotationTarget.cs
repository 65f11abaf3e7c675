using System.Collections.Immutable;

namespace Access.Rotation;

/// <summary>A service whose login is rotated.</summary>
/// <param name="Service">The service.</param>
/// <param name="Server">The server that its database is on.</param>
/// <param name="Logins">Its two logins: one is in use, the other is the next.</param>
/// <param name="Secret">Name of the secret with the login in use; null: its logins are in a file.</param>
/// <param name="RotatorSecret">Name of the secret with the server's rotator; null likewise.</param>
public sealed record RotationTarget(string Service, string Server, ImmutableArray<string> Logins, string? Secret, string? RotatorSecret)
{
    /// <summary>
    /// Whether its secret leads to an RDS Proxy. That knows the current login alone, and may take no password at all: a new one is tried on the server.
    /// </summary>
    public bool IsProxied { get; init; }
}
