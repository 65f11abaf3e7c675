namespace Infra.Catalog;

/// <summary>One RDS instance, Aurora cluster or Neon project.</summary>
public sealed record Server
{
    /// <summary>Its key in the catalogue.</summary>
    public required string Name { get; init; }

    /// <summary>Earlier keys, oldest first. Physical names stay those of the oldest.</summary>
    public required IReadOnlyList<string> Formerly { get; init; }

    /// <summary>Where parameter defaults come from; null: the defaults that hold for all.</summary>
    public required string? Profile { get; init; }

    /// <summary>Set for an RDS instance or Aurora cluster.</summary>
    public required RdsServer? Rds { get; init; }

    /// <summary>Set for a Neon project.</summary>
    public required NeonServer? Neon { get; init; }

    /// <summary>Parameters that the catalogue sets itself.</summary>
    public required IReadOnlyList<ParameterSetting> Parameters { get; init; }

    /// <summary>The PgBouncer in front; null: none, or another kind of pooler.</summary>
    public required Pooler? Pooler { get; init; }

    /// <summary>The RDS Proxy in front; null: none, none yet or no more because it would let nobody in, or another kind of pooler.</summary>
    public RdsProxy? Proxy { get; init; }

    /// <summary>Shares of the connection budget that belong to no client.</summary>
    public required ServerBudget Budget { get; init; }

    /// <summary>What it is to bear; null: not declared, and nothing is sized by it.</summary>
    public required ServerLoad? Load { get; init; }

    /// <summary>Tags that differ from the environment's.</summary>
    public required ResourceTags Tags { get; init; }

    /// <summary>TCP port of the pooler that is declared here; null: none is.</summary>
    public int? PoolerPort => Pooler?.ListenPort ?? (Proxy is null ? null : RdsProxy.Port);

    /// <summary>Whether something else than the writer answers reads.</summary>
    public bool HasReaders => Rds is { ReadReplicas: not null } or { Aurora.Instances: > 1 };

    /// <summary>Whether PgBouncer has a second entry for a service, which leads to a replica.</summary>
    public bool HasReadEntry(Service service) => Pooler is not null && HasReaders && service.PoolsReads;

    /// <summary>Major version of PostgreSQL.</summary>
    public int EngineMajor => Rds?.EngineMajor ?? Neon!.PgVersion;

    /// <summary>Name that never changes: the oldest key.</summary>
    public string Id => Formerly.Count > 0 ? Formerly[0] : Name;
}
