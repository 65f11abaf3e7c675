namespace Policies.Model;

/// <summary>A database behind a pooler.</summary>
/// <param name="Node">Where it is declared.</param>
public sealed record PooledDatabase(Node Node)
{
    /// <summary>Name that clients connect to.</summary>
    public Fact<string> Name => Node["name"].Text();

    /// <summary>Service that it is for.</summary>
    public Fact<string> Service => Node["service"].Text();

    /// <summary>Whether it leads to a replica.</summary>
    public Fact<bool> ReadOnly => Node["readOnly"].Bool().Or(false);

    /// <summary>Server connections per login.</summary>
    public Fact<double> PoolSize => Node["poolSize"].Number();

    /// <summary>More of them under load.</summary>
    public Fact<double> ReservePoolSize => Node["reservePoolSize"].Number().Or(0);

    /// <summary>Server connections in all; 0 is no cap.</summary>
    public Fact<double> MaxConnections => Node["maxDbConnections"].Number().Or(0);

    /// <summary>Server connections of one process for one login, at most.</summary>
    public double ServerConnections
        => MaxConnections.Value > 0 ? Math.Min(PoolSize.Value + ReservePoolSize.Value, MaxConnections.Value) : PoolSize.Value + ReservePoolSize.Value;
}
