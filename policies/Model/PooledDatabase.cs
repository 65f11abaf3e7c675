namespace Policies.Model;

/// <summary>A database behind a pooler.</summary>
/// <param name="Node">Where it is declared.</param>
public sealed record PooledDatabase(Node Node)
{
    /// <summary>Server connections per login.</summary>
    public Fact<double> PoolSize => Node["poolSize"].Number();

    /// <summary>More of them under load.</summary>
    public Fact<double> ReservePoolSize => Node["reservePoolSize"].Number().Or(0);

    /// <summary>Server connections in all; 0 is no cap.</summary>
    public Fact<double> MaxConnections => Node["maxDbConnections"].Number().Or(0);
}
