using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A Neon project.</summary>
/// <param name="Resource">The resource.</param>
public sealed record NeonProject(PolicyResource Resource) : NeonSubject(Resource)
{
    /// <summary>Whether the default branch is protected.</summary>
    public required Fact<bool> DefaultBranchProtected { get; init; }

    /// <summary>Where the addresses that may connect are declared.</summary>
    public required Node AllowedIps { get; init; }

    /// <summary><c>yes</c> when only protected branches hold to them.</summary>
    public required Fact<string> AllowedIpsProtectedBranchesOnly { get; init; }

    /// <summary><c>yes</c> when nobody connects over the internet.</summary>
    public required Fact<string> BlockPublicConnections { get; init; }

    /// <summary>How far back a restore can go.</summary>
    public required Fact<double> HistoryRetentionSeconds { get; init; }

    /// <summary>The region: <c>aws-eu-central-1</c>.</summary>
    public required Fact<string> RegionId { get; init; }

    /// <summary>Major version of PostgreSQL.</summary>
    public required Fact<double> PgVersion { get; init; }

    /// <summary>The organization that it belongs to.</summary>
    public required Fact<string> OrgId { get; init; }

    /// <summary>Where the quota is declared.</summary>
    public required Node Quota { get; init; }

    /// <summary>Where the maintenance window is declared.</summary>
    public required Node MaintenanceWindow { get; init; }

    /// <summary><c>yes</c> when changes can be replicated to elsewhere; for good.</summary>
    public required Fact<string> EnableLogicalReplication { get; init; }

    /// <summary><c>yes</c> when the project holds to HIPAA; for good.</summary>
    public required Fact<string> Hipaa { get; init; }

    /// <summary>The project that a property names; null when it is declared elsewhere.</summary>
    public static NeonProject? Of(StackModel stack, Fact<string> projectId)
        => stack.Behind<NeonProject>(projectId.Resource, projectId.Path).FirstOrDefault()
            ?? (projectId.IsUnknown || projectId.IsAbsent ? stack.All<NeonProject>() is [var only] ? only : null : null);
}
