using System.Text.Json;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Words that a resource of any type carries about itself.</summary>
public static class Tags
{
    /// <summary>The tag that says how much a resource matters, or how it is used: <c>critical</c>, <c>read-heavy</c>.</summary>
    public const string Tier = "tier";

    /// <summary>The tag that says what a schedule or bucket is for.</summary>
    public const string Purpose = "purpose";

    /// <summary>The purpose of dumps: of the job that makes them, and of the bucket that keeps them.</summary>
    public const string LogicalDump = "logical-dump";

    /// <summary>The purpose of jobs that rehearse a restore.</summary>
    public const string RestoreTest = "restore-test";

    /// <summary>Where the tags are declared.</summary>
    public static Node Of(PolicyResource resource) => resource.At("tags");

    /// <summary>A tag by its name, however it is capitalised: the resource's own, else one that the provider gives to all.</summary>
    public static Fact<string> Named(PolicyResource resource, string name)
    {
        var own = In(Of(resource), name);
        return own.IsAbsent && OfProvider(resource, name) is { IsAbsent: false } given ? given : own;
    }

    // SDKs send what is nested in a provider's configuration as JSON.
    private static Fact<string> OfProvider(PolicyResource resource, string name)
    {
        if (!resource.ProviderProps.TryGetValue("defaultTags", out var defaults))
            return resource.None<string>("tags");
        if (!defaults.TryGetString(out var json))
            return In(new Node(resource, "defaultTags", defaults)["tags"], name);
        using var document = JsonDocument.Parse(json);
        var tag = document.RootElement.TryGetProperty("tags", out var tags)
            ? tags.EnumerateObject().FirstOrDefault(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            : default;
        return tag.Value.ValueKind == JsonValueKind.String
            ? new Fact<string>(resource, "tags." + name, FactState.Known, tag.Value.GetString())
            : resource.None<string>("tags");
    }

    private static Fact<string> In(Node tags, string name)
        => tags[tags.Names.FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name].Text();

    /// <summary>The environment that a tag names, however it is capitalised.</summary>
    public static Fact<string> Environment(PolicyResource resource)
    {
        var tags = Of(resource);
        var tag = tags["Environment"].Text();
        return tag.IsAbsent ? tags["environment"].Text() : tag;
    }

    /// <summary>The description.</summary>
    public static Fact<string> Description(PolicyResource resource) => resource.Text("description");
}
