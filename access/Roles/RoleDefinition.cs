using System.Collections.Immutable;
using System.Globalization;
using Access.Inputs;

namespace Access.Roles;

/// <summary>What a role is, as declared or as found on a server; everything but its password.</summary>
internal sealed record RoleDefinition
{
    public required string Name { get; init; }

    public bool Login { get; init; }

    public bool Superuser { get; init; }

    public bool CreateDatabase { get; init; }

    public bool CreateRole { get; init; }

    public bool Replication { get; init; }

    public bool BypassRowLevelSecurity { get; init; }

    public bool Inherit { get; init; } = true;

    public int ConnectionLimit { get; init; } = -1;

    /// <summary>End of password logins; null is never.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    public ImmutableSortedDictionary<string, string> Settings { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Database to settings.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> DatabaseSettings { get; init; }
        = ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty;

    public ImmutableArray<Membership> Memberships { get; init; } = [];

    public static RoleDefinition Read(PropertyReader inputs)
    {
        var inherit = inputs.Bool("inherit") ?? true;
        return new RoleDefinition
        {
            Name = inputs.Text("name") ?? "",
            Login = inputs.Bool("login") ?? false,
            Superuser = inputs.Bool("superuser") ?? false,
            CreateDatabase = inputs.Bool("createDatabase") ?? false,
            CreateRole = inputs.Bool("createRole") ?? false,
            Replication = inputs.Bool("replication") ?? false,
            BypassRowLevelSecurity = inputs.Bool("bypassRowLevelSecurity") ?? false,
            Inherit = inherit,
            ConnectionLimit = inputs.Integer("connectionLimit") ?? -1,
            ValidUntil = inputs.Text("validUntil") is { } time && TryReadTime(time, out var parsed) ? parsed : null,
            Settings = inputs.TextMap("settings") ?? ImmutableSortedDictionary<string, string>.Empty,
            DatabaseSettings = inputs.Objects("databaseSettings")
                .ToImmutableSortedDictionary(d => d.Key, d => d.Value.Texts(), StringComparer.Ordinal),
            Memberships = [.. inputs.ObjectList("memberOf").Select(m => new Membership(
                m.Text("role") ?? "", m.Bool("inherit") ?? inherit, m.Bool("set") ?? true, m.Bool("admin") ?? false))],
        };
    }

    /// <summary>A time with its offset: without one it would mean another instant on every server.</summary>
    public static bool TryReadTime(string text, out DateTimeOffset time)
        => DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal,
            out time) && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal));

    /// <summary>The form in which times are compared.</summary>
    public static string WriteTime(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
