using Infra.Catalog.Vocabulary;
using Infra.Catalog.Yaml;

namespace Infra.Catalog.Binding;

/// <summary>Reads PostgreSQL parameters, and fills in what a profile or kind of role says where the catalogue says nothing.</summary>
internal static class ParameterBinder
{
    private static readonly ScalarType<string> Name =
        Scalars.Text("the name of a parameter that RDS lets you set", static text => Parameters.Find(text) is not null) with { Words = [.. Parameters.Names] };

    /// <summary>The effective parameters, sorted by name.</summary>
    /// <param name="section">The map of parameters; null when there is none.</param>
    /// <param name="path">Its path, for the log of defaults.</param>
    /// <param name="context">Gets problems and effective values.</param>
    /// <param name="engineMajor">PostgreSQL's major version.</param>
    /// <param name="defaults">Defaults with their origin; of two with one name the later wins.</param>
    public static IReadOnlyList<ParameterSetting> Bind(
        Section? section, string path, BindingContext context, int engineMajor, IEnumerable<(string Name, string Text, Origin Origin)> defaults)
    {
        var settings = new SortedDictionary<string, ParameterSetting>(StringComparer.Ordinal);
        var origins = new Dictionary<string, Origin>(StringComparer.Ordinal);
        foreach (var (name, text, origin) in defaults)
        {
            settings[name] = Convert(Parameters.Find(name)!, text)!;
            origins[name] = origin;
        }

        foreach (var entry in section?.Entries(Name) ?? [])
        {
            var definition = Parameters.Find(entry.Key)!;
            var entryPath = section!.PathOf(entry.Key);
            if (definition.Since > engineMajor)
                context.Problems.Add(entry.Position, entryPath, $"found a parameter of PostgreSQL {definition.Since}, allowed those of {engineMajor}.");
            else if (entry.Value is YamlScalar scalar && Convert(definition, scalar.Text) is { } setting)
            {
                settings[entry.Key] = setting;
                origins[entry.Key] = Origin.At(entry.Position);
                context.Declared(entryPath, entry.Position);
            }
            else
                context.Problems.Add(entry.Value.Position, entryPath, $"found {entry.Value.Describe()}, allowed {definition.Allowed}.");
        }

        foreach (var setting in settings.Values)
            context.Value($"{path}.{setting.Name}", setting.Text, origins[setting.Name]);
        return [.. settings.Values];
    }

    private static ParameterSetting? Convert(ParameterDefinition definition, string text) =>
        definition.TryConvert(text, out var value) ? new ParameterSetting(definition.Name, text, value, definition.IsStatic) : null;
}
