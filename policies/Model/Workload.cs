using System.Collections.Immutable;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A program with environment variables.</summary>
/// <param name="Resource">The resource.</param>
public sealed record Workload(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>What they are declared by.</summary>
    public required Fact<string> Source { get; init; }

    /// <summary>Executions at the same time, at most; -1 is any number. Absent where something else decides.</summary>
    public Fact<double> ReservedConcurrency { get; init; } = Resource.None<double>("reservedConcurrentExecutions");

    /// <summary>The variables; none while they are unknown.</summary>
    public required ImmutableArray<WorkloadVariable> Variables { get; init; }
}
