using System.Collections.Immutable;

namespace Policies.Data;

/// <summary>What Neon offers.</summary>
/// <param name="Date">The day on which it was read.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Plans">The plans.</param>
/// <param name="PgVersions">The major versions of PostgreSQL.</param>
public sealed record NeonPlans(DateOnly Date, string Source, ImmutableArray<NeonPlan> Plans, ImmutableArray<int> PgVersions)
{
    private static readonly Lazy<NeonPlans> File = new(() => DataFile.Read<NeonPlans>("neon-plans.json"));

    /// <summary>The offer.</summary>
    public static NeonPlans Instance => File.Value;

    /// <summary>A plan by its name; null when there is none of that name.</summary>
    public NeonPlan? Find(string? name) => Plans.FirstOrDefault(plan => plan.Name == name);
}
