using Pulumi.Policy;

namespace Policies.Model;

/// <summary>An RDS Proxy.</summary>
/// <param name="Resource">The resource.</param>
public sealed record Proxy(PolicyResource Resource) : NetworkedSubject(Resource)
{
    /// <summary>What it speaks: <c>POSTGRESQL</c>.</summary>
    public required Fact<string> EngineFamily { get; init; }

    /// <summary>Whether clients must use TLS.</summary>
    public required Fact<bool> RequireTls { get; init; }

    /// <summary>Where its logins are declared.</summary>
    public required Node Auths { get; init; }

    /// <summary>Whether it logs every statement.</summary>
    public required Fact<bool> DebugLogging { get; init; }

    /// <summary>Its logins; none while they are unknown.</summary>
    public IEnumerable<ProxyLogin> ReadLogins() => Auths.Items.Select(item => new ProxyLogin(item));

    /// <summary>Why the rules do not apply; null when they do.</summary>
    public string? ForeignEngine => EngineFamily.Value is { } family && family != "POSTGRESQL" ? $"engine family {family} is not PostgreSQL" : null;
}
