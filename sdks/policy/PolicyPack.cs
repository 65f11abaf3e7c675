using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Policy;

/// <summary>Policies under one name and version, as the engine loads them.</summary>
public sealed class PolicyPack
{
    private const int MaxNameLength = 100;

    /// <summary>A pack.</summary>
    /// <param name="name">1 to 100 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
    /// <param name="args">What it is made of.</param>
    /// <param name="initialConfig">Configuration by policy; <c>all</c> sets a level for every policy. A config file wins over it.</param>
    /// <exception cref="ArgumentException">A name is not allowed, or there twice, or belongs to no policy.</exception>
    public PolicyPack(string name, PolicyPackArgs args, IReadOnlyDictionary<string, PolicyConfig>? initialConfig = null)
    {
        Name = RequireName(name, "policy pack");
        Args = args;
        Version = args.Version ?? Assembly.GetEntryAssembly()?.GetName().Version?.ToString(3) ?? "0.0.0";
        InitialConfig = initialConfig?.ToImmutableDictionary(StringComparer.Ordinal) ?? ImmutableDictionary<string, PolicyConfig>.Empty;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in args.Policies)
        {
            if (RequireName(policy.Name, "policy") == PolicyLevels.All || !names.Add(policy.Name))
                throw new ArgumentException($"policy pack {name}: found the policy name \"{policy.Name}\", expected one that is unique and not \"all\"", nameof(args));
        }

        if (args.UnknownValues is { } unknown && !names.Contains(unknown))
            throw new ArgumentException($"policy pack {name}: UnknownValues names \"{unknown}\", which is no policy of the pack", nameof(args));
        if (InitialConfig.Keys.FirstOrDefault(key => key != PolicyLevels.All && !names.Contains(key)) is { } stray)
            throw new ArgumentException($"policy pack {name}: the initial configuration names \"{stray}\", which is no policy of the pack", nameof(initialConfig));
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The version.</summary>
    public string Version { get; }

    /// <summary>The policies.</summary>
    public ImmutableArray<Policy> Policies => Args.Policies;

    /// <summary>Configuration by policy that a config file wins over.</summary>
    public ImmutableDictionary<string, PolicyConfig> InitialConfig { get; }

    internal PolicyPackArgs Args { get; }

    private static string RequireName(string name, string what)
        => name.Length is > 0 and <= MaxNameLength && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? name
            : throw new ArgumentException($"found the {what} name \"{name}\", expected 1 to {MaxNameLength} letters, digits, \"-\", \"_\" and \".\"", nameof(name));
}
