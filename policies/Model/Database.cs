using Pulumi.Policy;

namespace Policies.Model;

/// <summary>An RDS instance or Aurora cluster, or a part of one.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Kind">What it is part of.</param>
public sealed record Database(PolicyResource Resource, DatabaseKind Kind) : Subject(Resource)
{
    /// <summary>The engine.</summary>
    public required Fact<string> Engine { get; init; }

    /// <summary>The identifier that proxies and alarms name it by.</summary>
    public required Fact<string> Identifier { get; init; }

    /// <summary>Whether it has a public address.</summary>
    public required Fact<bool> PubliclyAccessible { get; init; }

    /// <summary>Whether it has a standby in another zone.</summary>
    public required Fact<bool> MultiAz { get; init; }

    /// <summary>Days that automated backups are kept; 0 makes none.</summary>
    public required Fact<double> BackupRetentionDays { get; init; }

    /// <summary>Daily time of backups, UTC: <c>03:00-04:00</c>.</summary>
    public required Fact<string> BackupWindow { get; init; }

    /// <summary>Weekly time of maintenance, UTC: <c>sun:04:00-sun:05:00</c>.</summary>
    public required Fact<string> MaintenanceWindow { get; init; }

    /// <summary>Whether a delete is refused.</summary>
    public required Fact<bool> DeletionProtection { get; init; }

    /// <summary>Name of the master login.</summary>
    public required Fact<string> MasterUsername { get; init; }

    /// <summary>Password of the master login, kept in the state.</summary>
    public required Fact<string> MasterPassword { get; init; }

    /// <summary>Port.</summary>
    public required Fact<double> Port { get; init; }

    /// <summary>Why the database's rules do not apply; null when they do.</summary>
    public string? ForeignEngine => Engine.Value is { } engine && engine is not ("postgres" or "aurora-postgresql")
        ? $"engine {engine} is not PostgreSQL"
        : null;
}
