using System.Collections.Immutable;
using Infra.Catalog.Vocabulary;
using Infra.Catalog.Yaml;

namespace Infra.Catalog.Binding;

/// <summary>Reads an environment's <c>rules</c>.</summary>
internal static class RulesBinder
{
    private const string Services = "services";

    private static readonly ScalarType<string> Rule =
        Scalars.Text("the id of a rule that judges resources; ./dbready rules lists them", RuleNames.Ids.Contains) with { Words = [.. RuleNames.Ids] };

    private static readonly ScalarType<string> Level = Scalars.Choice("advisory", "mandatory", "remediate", "disabled");

    private static readonly ScalarType<string> ServiceLevel = Scalars.Choice("advisory", "mandatory", "disabled");

    /// <summary>Levels and limits, in their order.</summary>
    public static IReadOnlyList<RuleSetting> Bind(Section parent)
    {
        if (parent.Map("rules") is not { } section)
            return [];
        return [.. section.Entries(Rule).Select(entry => Bind(section, entry, entry.Key, Level, withServices: true)).OfType<RuleSetting>()];
    }

    /// <summary>Reports services that are none.</summary>
    public static void Check(IReadOnlyList<RuleSetting> rules, IReadOnlyCollection<string> known, ValueLog log, ProblemList problems)
    {
        foreach (var (rule, service) in rules.SelectMany(rule => rule.Services.Select(service => (rule.Name, service.Name))))
        {
            var path = $"rules.{rule}.{Services}.{service}";
            if (!known.Contains(service, StringComparer.Ordinal))
                problems.Add(log.Positions[path], path, $"found neither a service nor a server, allowed {string.Join(", ", known)}.{Suggestion.For(service, known)}");
        }
    }

    // A level alone, or a map.
    private static RuleSetting? Bind(Section parent, YamlEntry entry, string rule, ScalarType<string> levels, bool withServices)
    {
        if (entry.Value is not YamlMap)
        {
            parent.Context.Declared(parent.PathOf(entry.Key), entry.Position);
            return parent.TryParse(entry.Value, parent.PathOf(entry.Key), levels, out var level)
                ? new RuleSetting(entry.Key, level, ImmutableSortedDictionary<string, object>.Empty, [])
                : null;
        }

        var section = parent.Map(entry.Key)!;
        var bound = new RuleSetting(entry.Key, section.Optional("level", levels), BindValues(section, rule, withServices), withServices ? BindServices(section, rule) : []);
        section.Finish();
        return bound;
    }

    private static ImmutableSortedDictionary<string, object> BindValues(Section section, string rule, bool withWords)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach (var name in RuleNames.LimitsOf(rule))
        {
            if (section.OptionalValue(name, Scalars.Limit) is { } limit)
                values[name] = limit;
        }

        foreach (var name in RuleNames.WordsOf(rule).Where(_ => withWords))
        {
            if (section.List(name, Scalars.OneLine(256)) is var words && section.Has(name))
                values[name] = words;
        }

        return values.ToImmutable();
    }

    private static List<RuleSetting> BindServices(Section section, string rule)
        => section.Map(Services) is { } services
            ? [.. services.Entries(Scalars.Key).Select(entry => Bind(services, entry, rule, ServiceLevel, withServices: false)).OfType<RuleSetting>()]
            : [];
}
