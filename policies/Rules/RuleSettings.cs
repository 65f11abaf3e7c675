using System.Collections.Immutable;
using Pulumi.Experimental;
using Pulumi.Policy;

namespace Policies.Rules;

/// <summary>Levels and limits: those that a program declares for all rules, and those of one service.</summary>
public static class RuleSettings
{
    /// <summary>The property that holds levels and limits of single services and servers, by their names.</summary>
    public const string Services = "services";

    /// <summary>The level of a rule, where a program declares it, and for a service.</summary>
    public const string Level = "level";

    private const string Rules = "rules";

    /// <summary>What a program declares, by rule, in the words of a pack's configuration.</summary>
    /// <exception cref="ArgumentException">A level is none.</exception>
    public static IReadOnlyDictionary<string, PolicyConfig> Of(PolicyResource environment)
        => environment.Props.GetValueOrDefault(Rules) is { } rules && rules.TryGetMap(out var byRule)
            ? byRule.ToImmutableDictionary(rule => rule.Key, rule => Config(rule.Value), StringComparer.Ordinal)
            : ImmutableDictionary<string, PolicyConfig>.Empty;

    /// <summary>Whether a rule that is off is on for a service.</summary>
    public static bool AsksForIt(ImmutableDictionary<string, PropertyValue> config)
        => Map(config.GetValueOrDefault(Services)).Values.Any(service => LevelIn(Map(service)) is { } level && level != EnforcementLevel.Disabled);

    /// <summary>The names below <see cref="Services"/> or <see cref="RuleConfigSchema.Resources"/>.</summary>
    internal static IEnumerable<string> NamesBelow(string property, ImmutableDictionary<string, PropertyValue> config)
        => Map(config.GetValueOrDefault(property)).Keys.Order(StringComparer.Ordinal);

    /// <summary>What is configured for the service or server that a resource belongs to; null when nothing is.</summary>
    public static ImmutableDictionary<string, PropertyValue>? For(PolicyResource resource, ImmutableDictionary<string, PropertyValue> config)
    {
        if (!config.TryGetValue(Services, out var services) || !services.TryGetMap(out var byName))
            return null;
        foreach (var name in Model.ServiceNames.Of(resource))
        {
            if (byName.TryGetValue(name, out var found) && found.TryGetMap(out var settings))
                return settings;
        }

        return null;
    }

    /// <summary>The level in settings; null when there is none.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static EnforcementLevel? LevelIn(ImmutableDictionary<string, PropertyValue> settings)
        => settings.GetValueOrDefault(Level) is { } level && level.TryGetString(out var word) ? Enum.Parse<EnforcementLevel>(word, ignoreCase: true) : null;

    private static PolicyConfig Config(PropertyValue rule)
    {
        var settings = Map(rule);
        return new PolicyConfig(LevelIn(settings), settings.Remove(Level));
    }

    private static ImmutableDictionary<string, PropertyValue> Map(PropertyValue? value)
        => value is not null && value.TryGetMap(out var map) ? map : ImmutableDictionary<string, PropertyValue>.Empty;
}
