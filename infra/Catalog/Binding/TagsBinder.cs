namespace Infra.Catalog.Binding;

/// <summary>Reads <c>tags</c> of an environment, a server or a service.</summary>
internal static class TagsBinder
{
    public static ResourceTags None { get; } = new(null, null, null);

    public static ResourceTags Bind(Section parent)
    {
        if (parent.Map("tags") is not { } section)
            return None;
        var bound = new ResourceTags(
            section.Optional("owner", AwsScalars.TagValue),
            section.Optional("costCenter", AwsScalars.TagValue),
            section.Optional("dataClass", Scalars.Choice("public", "internal", "confidential", "restricted")));
        section.Finish();
        return bound;
    }
}
