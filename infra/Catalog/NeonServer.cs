using Infra.Catalog.Vocabulary;

namespace Infra.Catalog;

/// <summary>A Neon project, in Neon's own words.</summary>
public sealed record NeonServer
{
    /// <summary><c>free</c>, <c>launch</c> or <c>scale</c>: what it allows bounds the rest.</summary>
    public required string Plan { get; init; }

    /// <summary>Such as <c>aws-eu-central-1</c>. A change replaces the project.</summary>
    public required string Region { get; init; }

    /// <summary>Major version, 14 to 18. A change replaces the project.</summary>
    public required int PgVersion { get; init; }

    /// <summary>Organization that the project belongs to; null: the API key's own.</summary>
    public required string? OrgId { get; init; }

    /// <summary>Compute units at least.</summary>
    public required decimal MinCu { get; init; }

    /// <summary>Compute units at most.</summary>
    public required decimal MaxCu { get; init; }

    /// <summary>Idle time after which the compute stops; null: never.</summary>
    public required TimeSpan? Suspend { get; init; }

    /// <summary>How far back a restore can go.</summary>
    public required TimeSpan HistoryRetention { get; init; }

    /// <summary>Addresses or CIDR blocks that may connect; empty: all.</summary>
    public required IReadOnlyList<string> AllowedIps { get; init; }

    /// <summary>The addresses are asked for on protected branches only. Default false.</summary>
    public required bool AllowedIpsProtectedBranchesOnly { get; init; }

    /// <summary>The default branch can be neither deleted nor reset. Default: in prod.</summary>
    public required bool ProtectedBranch { get; init; }

    /// <summary>Branches beside the default one.</summary>
    public required IReadOnlyList<NeonBranch> Branches { get; init; }

    /// <summary>A compute that only reads, on the default branch; null: none, and reads go to the writer.</summary>
    public required NeonCompute? ReadOnly { get; init; }

    /// <summary>Limits per month; null: none. Default: none.</summary>
    public required NeonQuota? Quota { get; init; }

    /// <summary>When Neon may restart computes for updates, within one day, UTC; null: Neon chooses.</summary>
    public required MaintenanceWindow? MaintenanceWindow { get; init; }

    /// <summary>Who approved logical replication, which can never be switched off again; null: it is off.</summary>
    public required string? LogicalReplicationApproval { get; init; }

    /// <summary>Id of a project that exists already and is taken over; null: one is made.</summary>
    public required string? AdoptedProject { get; init; }

    /// <summary>Share of the month that the compute runs, for the estimate of cost. Default 100 %.</summary>
    public required int DutyCyclePercent { get; init; }
}
