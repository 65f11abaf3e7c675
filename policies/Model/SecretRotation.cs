using Pulumi.Policy;

namespace Policies.Model;

/// <summary>How secrets are changed from time to time.</summary>
/// <param name="Resource">The resource.</param>
public sealed record SecretRotation(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The secret; absent where it is one for services.</summary>
    public required Fact<string> SecretId { get; init; }

    /// <summary>Where the services are named whose logins it changes; absent where it is one for a secret.</summary>
    public required Node Services { get; init; }

    /// <summary>Where the servers are named whose master login it changes.</summary>
    public required Node Masters { get; init; }

    /// <summary>Days between two changes.</summary>
    public required Fact<double> AfterDays { get; init; }

    /// <summary><c>rate(…)</c> or <c>cron(…)</c>, UTC.</summary>
    public required Fact<string> Schedule { get; init; }

    /// <summary>Whether it runs.</summary>
    public required Fact<bool> IsEnabled { get; init; }
}
