using Dbready.Reports;
using Engine;
using Infra.Catalog;

namespace Dbready.Catalogues;

/// <summary>Finds the line behind a resource's property, in the catalogue or the stack's configuration. Reads them only when first asked: most runs find nothing.</summary>
internal sealed class CatalogueLines(PreviewOptions options, PreviewResult result)
{
    const string OwnTypes = "dbready:";
    const string ConfigPath = "config.";

    readonly Lazy<CatalogLocator?> _locator = new(() => Locator(options));
    readonly Lazy<Dictionary<string, ResourceState>> _resources = new(() =>
    {
        var byUrn = new Dictionary<string, ResourceState>(StringComparer.Ordinal);
        foreach (var resource in result.Resources)
            byUrn[resource.Urn] = resource;
        return byUrn;
    });

    /// <summary>The line, or null where neither a catalogue nor the configuration declares it.</summary>
    /// <param name="urn">The resource; empty for the stack.</param>
    /// <param name="property">Property path, or null for the resource itself.</param>
    public SourceLine? Find(string urn, string? property)
    {
        if (property?.StartsWith(ConfigPath, StringComparison.Ordinal) == true
            && StackConfig.Locate(options.Project, options.Stack, property[ConfigPath.Length..]) is var (file, line))
        {
            return new SourceLine(file, line);
        }
        if (_locator.Value is not { } locator)
            return null;
        var position = Component(urn) is { } component
            ? locator.Locate(component.Type, component.Name, property ?? "", component.Urn == urn ? "" : urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..])
            : locator.Locate("", "", property ?? "");
        return new SourceLine(position.File, position.Line);
    }

    /// <summary>The resource or the nearest ancestor that is a component of this product.</summary>
    ResourceState? Component(string urn)
    {
        while (_resources.Value.TryGetValue(urn, out var resource))
        {
            if (resource.Type.StartsWith(OwnTypes, StringComparison.Ordinal))
                return resource;
            urn = resource.Parent;
        }
        return null;
    }

    static CatalogLocator? Locator(PreviewOptions options)
    {
        try
        {
            return StackCatalogue.Of(options) is { Exists: true } catalogue ? catalogue.Read().Locator : null;
        }
        catch (CatalogException)
        {
            // The findings are then of a program that does not read this catalogue: its own faults stopped no one.
            return null;
        }
    }
}
