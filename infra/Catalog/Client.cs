namespace Infra.Catalog;

/// <summary>A program that connects to a service's database.</summary>
public sealed record Client
{
    /// <summary>In place of a security group: one is declared.</summary>
    public const string Declared = "declared";

    /// <summary>Its key.</summary>
    public required string Name { get; init; }

    /// <summary>Library or ORM that connects, such as <c>prisma</c>.</summary>
    public required string Driver { get; init; }

    /// <summary>Through the pooler; else straight to the server.</summary>
    public required bool IsPooled { get; init; }

    /// <summary>Kind of role that it logs in as: <c>service</c>, <c>migrator</c>, <c>readonly</c> or <c>cleanup</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Connections per process at most.</summary>
    public required int Pool { get; init; }

    /// <summary>Processes at most.</summary>
    public required int MaxReplicas { get; init; }

    /// <summary>Further processes during a deploy. Default 1.</summary>
    public required int Surge { get; init; }

    /// <summary>Environment variable that it finds its URL in. Default <c>DATABASE_URL</c>.</summary>
    public required string Variable { get; init; }

    /// <summary>Security group that it runs in; <see cref="Declared"/>: one is declared for it; null: nothing is let in for it.</summary>
    public required string? SecurityGroup { get; init; }

    /// <summary>IAM role that may read its secret.</summary>
    public required string? Principal { get; init; }

    /// <summary>How it keeps its connections, as far as it says.</summary>
    public required ClientPool Keeping { get; init; }

    /// <summary>Connections of all its processes during a deploy.</summary>
    public int Connections => Pool * (MaxReplicas + Surge);
}
