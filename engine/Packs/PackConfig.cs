using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Engine.Packs;

/// <summary>
/// The configuration of a pack's policies: what the pack says itself, overlaid by its initial configuration, overlaid by a file
/// of the form <c>{"policy": "mandatory", "other": {"enforcementLevel": "advisory", "limit": 3}, "all": "disabled"}</c>.
/// </summary>
internal static class PackConfig
{
    private const string All = "all";
    private const string Environments = "environments"; // of Pulumi's cloud; nothing to a local run

    /// <summary>Level and properties for every policy.</summary>
    /// <exception cref="RunFailureException">The file is unreadable or does not fit the pack.</exception>
    public static Dictionary<string, PolicyConfig> Combine(AnalyzerInfo info, string? file)
    {
        var result = info.Policies.ToDictionary(p => p.Name, Defaults, StringComparer.Ordinal);
        Apply(result, info.InitialConfig.ToDictionary(c => c.Key, c => ((EnforcementLevel?)c.Value.EnforcementLevel, (Struct?)c.Value.Properties), StringComparer.Ordinal));
        if (file is not null)
        {
            if (!info.SupportsConfig)
                throw new RunFailureException(FailureKind.PackConfigInvalid, $"{file}: policy pack {info.Name} takes no configuration.");
            Apply(result, Read(file));
        }

        var problems = info.Policies.SelectMany(p => PackConfigCheck.Run(p, result[p.Name].Properties)).ToList();
        if (file is not null)
        {
            problems.AddRange(result.Keys.Except(info.Policies.Select(p => p.Name), StringComparer.Ordinal).Select(
                name => $"{name}: no policy of {info.Name}; it has {string.Join(", ", info.Policies.Select(p => p.Name).Order(StringComparer.Ordinal))}"));
        }

        if (problems.Count > 0)
            throw new RunFailureException(FailureKind.PackConfigInvalid, $"{file ?? info.Name}: the policy configuration is invalid:\n  {string.Join("\n  ", problems)}");
        return result;
    }

    private static PolicyConfig Defaults(PolicyInfo policy)
    {
        var properties = new Struct();
        foreach (var (name, schema) in policy.ConfigSchema?.Properties?.Fields.AsEnumerable() ?? [])
        {
            if (schema.StructValue?.Fields.TryGetValue("default", out var value) == true)
                properties.Fields[name] = value;
        }

        return new PolicyConfig { EnforcementLevel = policy.EnforcementLevel, Properties = properties };
    }

    private static void Apply(Dictionary<string, PolicyConfig> result, Dictionary<string, (EnforcementLevel? Level, Struct? Properties)> given)
    {
        if (given.TryGetValue(All, out var all) && all.Level is { } level)
        {
            foreach (var config in result.Values)
                config.EnforcementLevel = level;
        }

        foreach (var (name, (ownLevel, properties)) in given.Where(g => g.Key != All))
        {
            if (!result.TryGetValue(name, out var config))
                result[name] = config = new PolicyConfig { Properties = new Struct() };
            config.EnforcementLevel = ownLevel ?? config.EnforcementLevel;
            foreach (var (key, value) in properties?.Fields.AsEnumerable() ?? [])
                config.Properties.Fields[key] = value;
        }
    }

    private static Dictionary<string, (EnforcementLevel? Level, Struct? Properties)> Read(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            return string.IsNullOrWhiteSpace(text)
                ? []
                : JsonParser.Default.Parse<Struct>(text).Fields.Where(f => f.Key != Environments).ToDictionary(f => f.Key, f => Entry(file, f.Key, f.Value), StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidProtocolBufferException or JsonException or InvalidOperationException)
        {
            throw new RunFailureException(FailureKind.PackConfigInvalid, $"{file}: not a policy configuration: {e.Message}", e);
        }
    }

    private static (EnforcementLevel? Level, Struct? Properties) Entry(string file, string policy, Value value)
    {
        if (value.KindCase == Value.KindOneofCase.StringValue)
            return (Level(file, policy, value), null);
        if (value.KindCase != Value.KindOneofCase.StructValue)
            throw new RunFailureException(FailureKind.PackConfigInvalid, $"{file}: {policy}: a level or an object is expected, found {value}.");
        var properties = value.StructValue.Clone();
        return properties.Fields.Remove("enforcementLevel", out var level) ? (Level(file, policy, level), properties) : (null, properties);
    }

    private static EnforcementLevel Level(string file, string policy, Value value)
        => value.StringValue switch
        {
            "advisory" => EnforcementLevel.Advisory,
            "mandatory" => EnforcementLevel.Mandatory,
            "remediate" => EnforcementLevel.Remediate,
            "disabled" => EnforcementLevel.Disabled,
            _ => throw new RunFailureException(
                FailureKind.PackConfigInvalid, $"{file}: {policy}: enforcement level {value}; allowed are advisory, mandatory, remediate, disabled."),
        };
}
