using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A database behind an RDS Proxy.</summary>
/// <param name="Resource">The resource.</param>
public sealed record ProxyTarget(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Name of the proxy.</summary>
    public required Fact<string> Proxy { get; init; }

    /// <summary>Identifier of the instance.</summary>
    public required Fact<string> Instance { get; init; }

    /// <summary>Identifier of the cluster.</summary>
    public required Fact<string> Cluster { get; init; }
}
