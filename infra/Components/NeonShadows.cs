using Infra.Catalog;
using Pulumi;
using Pulumi.Neon;

namespace Infra.Components;

/// <summary>
/// Shadow databases on the development branch: tools that compare schemas create and drop everything in them. Their roles are Neon's own, which
/// reach every database of that branch, and so no role of a service.
/// </summary>
internal static class NeonShadows
{
    /// <summary>Declares one per service.</summary>
    /// <returns>Connection URLs by service; secrets.</returns>
    public static IReadOnlyDictionary<string, Output<string>> Declare(IEnumerable<Service> services, Project project, Branch branch, Endpoint endpoint, Resource parent)
    {
        var urls = new Dictionary<string, Output<string>>(StringComparer.Ordinal);
        foreach (var service in services)
        {
            var child = $"{service.Name}-shadow";
            var database = $"{service.Database.Name}_shadow";
            var role = new Role(
                child,
                new RoleArgs { ProjectId = project.Id, BranchId = branch.Id, Name = $"{service.Id.Replace('-', '_')}_shadow" },
                new CustomResourceOptions { Parent = parent, DependsOn = { endpoint } });
            _ = new Database(
                child,
                new DatabaseArgs { ProjectId = project.Id, BranchId = branch.Id, Name = database, OwnerName = role.Name },
                new CustomResourceOptions { Parent = parent });
            urls[service.Name] = ConnectionUrl.Of(role.Name, role.Password, endpoint.Host, 5432, database, service.Database.SslMode);
        }

        return urls;
    }
}
