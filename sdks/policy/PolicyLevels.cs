using System.Collections.Frozen;
using System.Collections.Immutable;
using Pulumi.Rpc;

namespace Pulumi.Policy;

/// <summary>
/// Level and configuration of every policy for one stack: config file over what the program declares over initial configuration over the
/// policy's own over the pack's. Immutable; a new configuration makes a new one.
/// </summary>
internal sealed class PolicyLevels
{
    /// <summary>The key that sets a level for every policy.</summary>
    public const string All = "all";

    private readonly FrozenDictionary<string, (EnforcementLevel Level, PolicyConfig Config)> policies;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, TypePlan> plans = new(StringComparer.Ordinal);

    public PolicyLevels(
        PolicyPack pack, PolicyStack stack, IReadOnlyDictionary<string, PolicyConfig> configured, IReadOnlyDictionary<string, PolicyConfig>? declared = null)
    {
        Pack = pack;
        Stack = stack;
        policies = pack.Policies.ToFrozenDictionary(policy => policy.Name, policy => Of(policy, configured, declared), StringComparer.Ordinal);
        StrayConfig = [.. configured.Keys.Where(name => !policies.ContainsKey(name) && name != All).Order(StringComparer.Ordinal)];
        StackPolicies = [.. pack.Policies.OfType<StackValidationPolicy>().Where(Runs)];
        DeclaredOff = [.. pack.Policies.Where(policy => !Runs(policy) && declared?.ContainsKey(policy.Name) == true)];
    }

    public PolicyPack Pack { get; }

    public PolicyStack Stack { get; }

    /// <summary>What was configured under names that no policy of the pack has, sorted.</summary>
    public ImmutableArray<string> StrayConfig { get; }

    /// <summary>The stack policies that run.</summary>
    public ImmutableArray<StackValidationPolicy> StackPolicies { get; }

    /// <summary>The policies that do not run because the program says so; the engine expects an answer from them.</summary>
    public ImmutableArray<Policy> DeclaredOff { get; }

    public static ImmutableDictionary<string, PolicyConfig> Read(IEnumerable<KeyValuePair<string, Pulumirpc.PolicyConfig>> configured)
        => configured.ToImmutableDictionary(
            entry => entry.Key,
            entry => new PolicyConfig((EnforcementLevel)entry.Value.EnforcementLevel, PropertyValueCodec.FromStruct(entry.Value.Properties)),
            StringComparer.Ordinal);

    public bool Runs(Policy policy) => LevelOf(policy) != EnforcementLevel.Disabled || policy.RunsDisabled?.Invoke(ConfigOf(policy).Properties) == true;

    public EnforcementLevel LevelOf(Policy policy) => policies[policy.Name].Level;

    public PolicyConfig ConfigOf(Policy policy) => policies[policy.Name].Config;

    public PolicyConfig ConfigOf(string policy) => policies.TryGetValue(policy, out var found) ? found.Config : PolicyConfig.Empty;

    /// <summary>What runs on resources of a type; worked out once.</summary>
    public TypePlan PlanFor(string type) => plans.GetOrAdd(type, static (t, levels) => new TypePlan(t, levels), this);

    private (EnforcementLevel Level, PolicyConfig Config) Of(
        Policy policy, IReadOnlyDictionary<string, PolicyConfig> configured, IReadOnlyDictionary<string, PolicyConfig>? declared)
    {
        var given = configured.GetValueOrDefault(policy.Name);
        var initial = Pack.InitialConfig.GetValueOrDefault(policy.Name);
        var own = initial?.EnforcementLevel
            ?? Pack.InitialConfig.GetValueOrDefault(All)?.EnforcementLevel
            ?? policy.EnforcementLevelFor?.Invoke(Stack)
            ?? policy.EnforcementLevel
            ?? Pack.Args.EnforcementLevel;
        var level = given?.EnforcementLevel ?? configured.GetValueOrDefault(All)?.EnforcementLevel ?? own;
        var config = given ?? initial ?? PolicyConfig.Empty;
        if (declared?.GetValueOrDefault(policy.Name) is not { } program)
            return (level, config);

        // Engines send every policy its own level too: only another one was configured.
        if (level == own)
            level = program.EnforcementLevel ?? own;
        return (level, config with { Properties = program.Properties.SetItems(config.Properties) });
    }
}
