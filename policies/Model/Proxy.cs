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

    /// <summary>Why the rules do not apply; null when they do.</summary>
    public string? ForeignEngine => EngineFamily.Value is { } family && family != "POSTGRESQL" ? $"engine family {family} is not PostgreSQL" : null;
}
