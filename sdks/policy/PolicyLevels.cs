using System.Collections.Frozen;
using System.Collections.Immutable;
using Pulumi.Rpc;

namespace Pulumi.Policy;

/// <summary>
/// Level and configuration of every policy for one stack: config file over initial configuration over the policy's own over the pack's.
/// Immutable; a new configuration makes a new one.
/// </summary>
internal sealed class PolicyLevels
{
    /// <summary>The key that sets a level for every policy.</summary>
    public const string All = "all";

    private readonly FrozenDictionary<string, (EnforcementLevel Level, PolicyConfig Config)> policies;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, TypePlan> plans = new(StringComparer.Ordinal);

    public PolicyLevels(PolicyPack pack, PolicyStack stack, IReadOnlyDictionary<string, PolicyConfig> configured)
    {
        Pack = pack;
        Stack = stack;
        policies = pack.Policies.ToFrozenDictionary(policy => policy.Name, policy => Of(policy, configured), StringComparer.Ordinal);
        StackPolicies = [.. pack.Policies.OfType<StackValidationPolicy>().Where(policy => LevelOf(policy) != EnforcementLevel.Disabled)];
    }

    public PolicyPack Pack { get; }

    public PolicyStack Stack { get; }

    /// <summary>The stack policies that run.</summary>
    public ImmutableArray<StackValidationPolicy> StackPolicies { get; }

    public static ImmutableDictionary<string, PolicyConfig> Read(IEnumerable<KeyValuePair<string, Pulumirpc.PolicyConfig>> configured)
        => configured.ToImmutableDictionary(
            entry => entry.Key,
            entry => new PolicyConfig((EnforcementLevel)entry.Value.EnforcementLevel, PropertyValueCodec.FromStruct(entry.Value.Properties)),
            StringComparer.Ordinal);

    public EnforcementLevel LevelOf(Policy policy) => policies[policy.Name].Level;

    public PolicyConfig ConfigOf(Policy policy) => policies[policy.Name].Config;

    public PolicyConfig ConfigOf(string policy) => policies.TryGetValue(policy, out var found) ? found.Config : PolicyConfig.Empty;

    /// <summary>What runs on resources of a type; worked out once.</summary>
    public TypePlan PlanFor(string type) => plans.GetOrAdd(type, static (t, levels) => new TypePlan(t, levels), this);

    private (EnforcementLevel Level, PolicyConfig Config) Of(Policy policy, IReadOnlyDictionary<string, PolicyConfig> configured)
    {
        var config = configured.GetValueOrDefault(policy.Name) ?? Pack.InitialConfig.GetValueOrDefault(policy.Name) ?? PolicyConfig.Empty;
        var level = config.EnforcementLevel
            ?? configured.GetValueOrDefault(All)?.EnforcementLevel
            ?? Pack.InitialConfig.GetValueOrDefault(All)?.EnforcementLevel
            ?? policy.EnforcementLevelFor?.Invoke(Stack)
            ?? policy.EnforcementLevel
            ?? Pack.Args.EnforcementLevel;
        return (level, config);
    }
}
