namespace Infra.Catalog.Binding;

/// <summary>Reads <c>layers</c>.</summary>
internal static class LayersBinder
{
    public static Layers? Bind(Section section, string environment)
    {
        if (section.Map("layers") is not { } layers)
            return null;
        var bound = new Layers(layers.Required("servers", Stack(environment)));
        layers.Finish();
        if (environment == "preview")
            section.Problem("layers", "found in preview, allowed in dev, staging and prod: a pull request has one stack. Remove it.");
        return bound;
    }

    private static ScalarType<string> Stack(string environment) => Scalars.Text(
        $"the stack with the servers, such as acme/dbready/{environment}-servers",
        text => text.Split('/') is [{ Length: > 0 }, { Length: > 0 }, var stack] && stack == $"{environment}-servers");
}
