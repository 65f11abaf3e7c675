using System.Reflection;
using Pulumi.Experimental;

namespace Pulumi.Serialization;

/// <summary>References to resources as instances of the classes that stand for them.</summary>
internal static class ResourceTypes
{
    private static readonly Lock Gate = new();
    private static Dictionary<string, List<(Version? Version, Type Type)>>? byToken;
    private static int assemblies;

    /// <summary>The resource: of the newest class for its type whose version fits, else a bare reference.</summary>
    public static Resource Create(ResourceReference reference)
    {
        string urn = reference.URN;
        var token = TypeToken(urn);
        if (Find(token, reference.PackageVersion) is not { } type)
            return new DependencyResource(urn);
        var options = type.IsAssignableTo(typeof(CustomResource)) ? (ResourceOptions)new CustomResourceOptions { Urn = urn } : new ComponentResourceOptions { Urn = urn };
        var name = urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];

        // Generated classes: (name, args, options), the args optional.
        var constructor = type.GetConstructors()
            .FirstOrDefault(c => c.GetParameters() is [{ } n, { }, { } o] && n.ParameterType == typeof(string) && o.ParameterType.IsInstanceOfType(options));
        return constructor is null ? new DependencyResource(urn) : (Resource)constructor.Invoke([name, null, options]);
    }

    private static string TypeToken(string urn)
    {
        var parts = urn.Split("::", 4);
        return parts.Length == 4 ? parts[2][(parts[2].LastIndexOf('$') + 1)..] : "";
    }

    private static Type? Find(string token, string version)
    {
        lock (Gate)
        {
            var loaded = AppDomain.CurrentDomain.GetAssemblies();
            if (byToken is null || assemblies != loaded.Length)
                (byToken, assemblies) = (Scan(loaded), loaded.Length);
            if (!byToken.TryGetValue(token, out var candidates))
                return null;
            var wanted = ParseVersion(version);
            return candidates
                .Where(c => wanted is null || c.Version is null || c.Version.Major == wanted.Major)
                .MaxBy(c => c.Version)
                .Type;
        }
    }

    private static Dictionary<string, List<(Version?, Type)>> Scan(Assembly[] loaded)
    {
        var result = new Dictionary<string, List<(Version?, Type)>>(StringComparer.Ordinal);
        var self = typeof(Resource).Assembly.GetName().Name;
        foreach (var assembly in loaded.Where(a => a.GetReferencedAssemblies().Any(r => r.Name == self)))
        {
            foreach (var type in assembly.GetTypes())
            {
                if (type.GetCustomAttribute<ResourceTypeAttribute>() is not { } attribute)
                    continue;
                if (!result.TryGetValue(attribute.Type, out var list))
                    result.Add(attribute.Type, list = []);
                list.Add((ParseVersion(attribute.Version), type));
            }
        }

        return result;
    }

    private static Version? ParseVersion(string? version)
        => version is { Length: > 0 } && Version.TryParse(version.Split('-', '+')[0], out var parsed) ? parsed : null;
}
