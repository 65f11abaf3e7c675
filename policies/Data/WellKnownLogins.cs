using System.Collections.Immutable;

namespace Policies.Data;

/// <summary>Logins that everybody tries first.</summary>
/// <param name="Date">The day on which the list was drawn up.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Usernames">Names of administrators, whatever their case.</param>
/// <param name="Passwords">Passwords, whatever their case.</param>
public sealed record WellKnownLogins(DateOnly Date, string Source, ImmutableArray<string> Usernames, ImmutableArray<string> Passwords)
{
    private static readonly Lazy<WellKnownLogins> File = new(() => DataFile.Read<WellKnownLogins>("well-known-logins.json"));

    /// <summary>The list.</summary>
    public static WellKnownLogins Instance => File.Value;

    /// <summary>Whether a name is one of <see cref="Usernames"/>.</summary>
    public bool HasUsername(string name) => Usernames.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a password is one of <see cref="Passwords"/>.</summary>
    public bool HasPassword(string password) => Passwords.Contains(password, StringComparer.OrdinalIgnoreCase);
}
