using System.Collections.Immutable;
using Policies.Exemptions;
using Policies.Rules.ChangeSafety;
using Pulumi.Experimental;
using Pulumi.Policy;

namespace Policies.Rules;

/// <summary>The JSON schema of what a rule can be configured with; the engine checks the configuration against it.</summary>
internal static class RuleConfigSchema
{
    /// <summary>The property that holds limits for single resources, by their exact names.</summary>
    public const string Resources = "resources";

    /// <summary>The schema; null when nothing but the level can be configured, for the whole stack.</summary>
    public static PolicyConfigSchema? Of(RuleInfo info)
    {
        if (info.Id == ExemptionWellFormed.Id)
            return new PolicyConfigSchema(ImmutableDictionary<string, PropertyValue>.Empty.Add(Exemption.List, ListOf("Who is exempt from what, why and until when.", OfExemption())));
        if (info.Id == GateValueUnknown.Id)
            return null;
        var properties = ImmutableDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var words in info.Words)
            properties.Add(words.Name, ListOf(words.Description, Text()));
        foreach (var limit in info.Limits)
            properties.Add(limit.Name, Number(limit));
        if (!info.Limits.IsEmpty)
            properties.Add(Resources, Map(("type", "object"), ("description", "Limits for single resources, by name."), ("additionalProperties", OfResource(info))));
        properties.Add(RuleSettings.Services, Map(("type", "object"), ("description", "Levels and limits for single services and servers, by name."), ("additionalProperties", OfService(info))));
        return new PolicyConfigSchema(properties.ToImmutable());
    }

    private static PropertyValue OfService(RuleInfo info)
        => Closed([(RuleSettings.Level, Map(("type", "string"), ("enum", Levels))), .. info.Limits.Select(limit => (limit.Name, Number(limit)))]);

    private static PropertyValue Levels => new([new PropertyValue("advisory"), new PropertyValue("mandatory"), new PropertyValue("disabled")]);

    private static PropertyValue OfResource(RuleInfo info)
        => Closed([.. info.Limits.Select(limit => (limit.Name, Number(limit)))]);

    private static PropertyValue OfExemption()
        => Closed(("rule", Text()), ("resource", Text()), ("reason", Text()), ("owner", Text()), ("ticket", Text()), ("expires", Text()));

    private static PropertyValue Number(RuleLimit limit) => Map(("type", "number"), ("minimum", 0), ("description", limit.Description));

    private static PropertyValue Text() => Map(("type", "string"));

    private static PropertyValue ListOf(string description, PropertyValue items) => Map(("type", "array"), ("description", description), ("items", items));

    private static PropertyValue Closed(params (string Name, PropertyValue Schema)[] properties)
        => Map(("type", "object"), ("additionalProperties", false), ("properties", Map([.. properties.Select(property => (property.Name, (object)property.Schema))])));

    private static PropertyValue Map(params (string Name, object Value)[] members)
        => new(members.ToImmutableDictionary(member => member.Name, member => member.Value switch
        {
            PropertyValue value => value,
            string text => new PropertyValue(text),
            bool truth => new PropertyValue(truth),
            int number => new PropertyValue(number),
            _ => throw new ArgumentException($"no schema holds a {member.Value.GetType().Name}", nameof(members)),
        }, StringComparer.Ordinal));
}
