using Pulumi.Policy;

namespace Policies.Model;

/// <summary>How an RDS Proxy shares connections out.</summary>
/// <param name="Resource">The resource.</param>
public sealed record ProxyTargetGroup(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Part of the server's connections that it may open.</summary>
    public required Fact<double> MaxConnectionsPercent { get; init; }

    /// <summary>Part of them that it may keep idle.</summary>
    public required Fact<double> MaxIdleConnectionsPercent { get; init; }

    /// <summary>Longest wait for a connection.</summary>
    public required Fact<double> BorrowTimeoutSeconds { get; init; }
}
