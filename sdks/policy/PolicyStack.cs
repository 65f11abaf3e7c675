using System.Collections.Frozen;

namespace Pulumi.Policy;

/// <summary>The stack that is judged. All empty where there is none: publishing, or analysing without a stack.</summary>
public sealed record PolicyStack
{
    /// <summary>No stack.</summary>
    public static PolicyStack None { get; } = new();

    /// <summary>The bare name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The project.</summary>
    public string Project { get; init; } = "";

    /// <summary>The organization.</summary>
    public string Organization { get; init; } = "";

    /// <summary>Whether this is a preview.</summary>
    public bool DryRun { get; init; }

    /// <summary>Configuration by full key (<c>namespace:name</c>), <b>secrets in clear</b>.</summary>
    public FrozenDictionary<string, string> Config { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The keys of <see cref="Config"/> whose values must not be shown.</summary>
    public FrozenSet<string> ConfigSecretKeys { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Tags of the stack; none on self-managed backends.</summary>
    public FrozenDictionary<string, string> Tags { get; init; } = FrozenDictionary<string, string>.Empty;

    internal static PolicyStack From(Pulumirpc.AnalyzerStackConfigureRequest request) => new()
    {
        Name = request.Stack,
        Project = request.Project,
        Organization = request.Organization,
        DryRun = request.DryRun,
        Config = request.Config.ToFrozenDictionary(StringComparer.Ordinal),
        ConfigSecretKeys = request.ConfigSecretKeys.ToFrozenSet(StringComparer.Ordinal),
        Tags = request.Tags.ToFrozenDictionary(StringComparer.Ordinal),
    };

    // A record prints its members, and Config holds secrets.
    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append(Organization).Append('/').Append(Project).Append('/').Append(Name);
        return true;
    }
}
