namespace Infra.Sizing;

/// <summary>One <c>[databases]</c> entry of a pooler.</summary>
/// <param name="Name">Name that clients connect to.</param>
/// <param name="Service">Service that it is for.</param>
/// <param name="Database">Name of the database on the server.</param>
/// <param name="PoolSize">Server connections per user and task.</param>
/// <param name="ReservePoolSize">More of them when a client has waited.</param>
/// <param name="MaxDbConnections">Cap over all users, per task; null: no cap.</param>
internal sealed record PoolEntry(string Name, string Service, string Database, int PoolSize, int ReservePoolSize, int? MaxDbConnections)
{
    /// <summary>Leads to a replica; else to the writer.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Server connections that the entry may open on all tasks. PgBouncer keeps a pool per user, and counts the cap per process.</summary>
    /// <param name="users">Users that may connect at one time; both logins of a service during a rotation.</param>
    /// <param name="tasks">Tasks that may run at one time; old and new ones during a deploy.</param>
    public int ServerConnections(int users, int tasks)
    {
        var uncapped = users * (PoolSize + ReservePoolSize);
        return tasks * (MaxDbConnections is { } cap ? Math.Min(cap, uncapped) : uncapped);
    }
}
