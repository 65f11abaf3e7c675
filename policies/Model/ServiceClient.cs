namespace Policies.Model;

/// <summary>A program that connects to a service's database.</summary>
/// <param name="Node">Where it is declared.</param>
public sealed record ServiceClient(Node Node)
{
    /// <summary>Name.</summary>
    public Fact<string> Name => Node["name"].Text();

    /// <summary><c>pooled</c> or <c>direct</c>.</summary>
    public Fact<string> Via => Node["via"].Text();

    /// <summary>The kind of role that it logs in as.</summary>
    public Fact<string> Role => Node["role"].Text();

    /// <summary>Connections per process, at most.</summary>
    public Fact<double> Pool => Node["pool"].Number();

    /// <summary>Processes at the same time, at most.</summary>
    public Fact<double> MaxReplicas => Node["maxReplicas"].Number().Or(1);

    /// <summary>More of them during a deploy.</summary>
    public Fact<double> Surge => Node["surge"].Number().Or(0);

    /// <summary>Connections per process that stay open while nothing is asked.</summary>
    public Fact<double> PoolMin => Node["poolMin"].Number();

    /// <summary>Seconds after which an idle connection is closed.</summary>
    public Fact<double> IdleTimeoutSeconds => Node["idleTimeoutSeconds"].Number();

    /// <summary>Seconds that a request waits for a connection of the pool, at most.</summary>
    public Fact<double> PoolTimeoutSeconds => Node["poolTimeoutSeconds"].Number();

    /// <summary>Seconds that a login may take.</summary>
    public Fact<double> ConnectTimeoutSeconds => Node["connectTimeoutSeconds"].Number();

    /// <summary>Whether processes come and go with requests.</summary>
    public Fact<bool> Serverless => Node["serverless"].Bool().Or(false);

    /// <summary>Whether it prepares statements that outlive a transaction.</summary>
    public Fact<bool> PreparedStatements => Node["preparedStatements"].Bool();

    /// <summary>The environment variable in which it finds its URL.</summary>
    public Fact<string> Variable => Node["variable"].Text();
}
