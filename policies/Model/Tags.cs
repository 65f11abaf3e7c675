using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Words that a resource of any type carries about itself.</summary>
public static class Tags
{
    /// <summary>Where the tags are declared.</summary>
    public static Node Of(PolicyResource resource) => resource.At("tags");

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
