using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Something that EventBridge starts by the clock.</summary>
/// <param name="Resource">The resource.</param>
public sealed record ScheduledJob(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>What it is for: <c>restore-test</c>, <c>logical-dump</c>.</summary>
    public required Fact<string> Purpose { get; init; }

    /// <summary>When it runs.</summary>
    public required Fact<string> ScheduleExpression { get; init; }

    /// <summary><c>ENABLED</c> or <c>DISABLED</c>.</summary>
    public required Fact<string> State { get; init; }

    /// <summary>Whether it runs for a purpose.</summary>
    /// <param name="purpose">The purpose.</param>
    public bool Serves(string purpose) => Purpose.Value == purpose && State.Value != "DISABLED";
}
