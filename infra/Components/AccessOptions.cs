using Pulumi;

namespace Infra.Components;

/// <summary>Options of what is inside a server: when the server itself is deleted, nothing is asked of it.</summary>
internal static class AccessOptions
{
    public static CustomResourceOptions Of(Resource parent, IServerComponent on, params ReadOnlySpan<Resource?> dependsOn)
    {
        var options = new CustomResourceOptions { Parent = parent, DeletedWith = on.Instance };
        foreach (var resource in dependsOn)
        {
            if (resource is not null)
                options.DependsOn.Add(resource);
        }

        return options;
    }
}
