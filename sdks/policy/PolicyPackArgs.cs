using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pulumi.Policy;

/// <summary>What a policy pack is made of.</summary>
public sealed class PolicyPackArgs
{
    /// <summary>The policies; names are unique.</summary>
    public required ImmutableArray<Policy> Policies { get; init; }

    /// <summary>The level of policies that name none. Default: advisory.</summary>
    public EnforcementLevel EnforcementLevel { get; init; } = EnforcementLevel.Advisory;

    /// <summary>
    /// The policy of the pack that values not known yet are reported under, at the milder of its own level and that of the policy that
    /// could not read them. Default: an advisory message under the policy itself, as in other languages.
    /// </summary>
    public string? UnknownValues { get; init; }

    /// <summary>Shown every resource of <see cref="SeenTypes"/> before its checks; called concurrently.</summary>
    public Action<PolicyResource>? Seen { get; init; }

    /// <summary>
    /// Configuration that a resource of <see cref="SeenTypes"/> declares, by policy. It holds for what is judged after that resource, under what
    /// the engine was given. Default: none is read.
    /// </summary>
    public Func<PolicyResource, IReadOnlyDictionary<string, PolicyConfig>>? DeclaredConfig { get; init; }

    /// <summary>The type tokens that <see cref="Seen"/> and <see cref="DeclaredConfig"/> are for.</summary>
    public FrozenSet<string> SeenTypes { get; init; } = [];

    /// <summary>Version, semantic. Default: the program's.</summary>
    public string? Version { get; init; }

    /// <summary>Title for people. Default: the name.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>What the pack is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>Longer text, Markdown.</summary>
    public string Readme { get; init; } = "";

    /// <summary>The cloud that it is about.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Words to find it by.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>URL of the repository.</summary>
    public string Repository { get; init; } = "";
}
