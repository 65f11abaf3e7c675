using System.Collections.Immutable;

namespace Infra.Sizing;

/// <summary>A role of a service or a server.</summary>
internal sealed record RolePlan
{
    /// <summary><c>owner</c>, <c>health</c>, <c>service</c>, <c>service-a</c>, <c>service-b</c>, <c>migrator</c>, <c>readonly</c>, <c>dump</c>, <c>cleanup</c> or
    /// <c>ephemeral</c>; of a server <c>monitoring</c>, <c>rotator</c>, <c>pooler-auth-owner</c>, <c>pooler-auth</c> or <c>pooler-stats</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Name in PostgreSQL.</summary>
    public required string Name { get; init; }

    /// <summary>May log in.</summary>
    public bool Login { get; init; }

    /// <summary>Roles that it is a member of.</summary>
    public IReadOnlyList<string> MemberOf { get; init; } = [];

    /// <summary>Uses their privileges at once.</summary>
    public bool Inherit { get; init; } = true;

    /// <summary>May become one of them (SET ROLE).</summary>
    public bool ActsAs { get; init; }

    /// <summary>Logs in through the pooler, which looks up its verifier.</summary>
    public bool Pooled { get; init; }

    /// <summary>End of its logins; null: none.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>What holds from login on; values in the base unit.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Concurrent connections; null: no limit, for a role that cannot log in.</summary>
    public int? ConnectionLimit { get; init; }

    /// <summary>Kind of credentials that hold this login at first; null: none.</summary>
    public string? Secret { get; init; }

    /// <summary>What it may do.</summary>
    public IReadOnlyList<GrantPlan> Grants { get; init; } = [];
}
