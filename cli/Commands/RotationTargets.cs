using Access.Rotation;
using Pulumi.Experimental;

namespace Dbready.Commands;

/// <summary>What there is to rotate, from the facts that a program declares: a service with two logins and its server's rotator, and master logins.</summary>
internal static class RotationTargets
{
    const string ServiceType = "dbready:service:ServiceDatabase";
    const string ServerType = "dbready:access:ServerAccess";
    const string RdsServerType = "dbready:rds:Server";
    const string ProxyType = "dbready:rds:Proxy";
    const string EnvironmentType = "dbready:environment:Environment";

    /// <summary>All services, by name.</summary>
    public static ImmutableArray<RotationTarget> Of(IReadOnlyCollection<DeclaredFacts> components)
    {
        var rotators = components.Where(component => component.Type == ServerType)
            .ToDictionary(server => server.Inputs.Text("server"), server => server.Inputs.Maps("roles").Where(role => role.Text("kind") == "rotator").Select(role => role.OptionalText("secret")).FirstOrDefault(), StringComparer.Ordinal);
        var proxied = components.Where(component => component.Type == ProxyType).Select(proxy => proxy.Inputs.Text("server")).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. components.Where(component => component.Type == ServiceType)
                .Select(service => Target(service.Inputs, rotators))
                .Select(target => target with { IsProxied = proxied.Contains(target.Server) })
                .Where(target => target.Logins.Length == 2)
                .OrderBy(target => target.Service, StringComparer.Ordinal),
        ];
    }

    /// <summary>Master logins that RDS does not keep, by server.</summary>
    public static ImmutableArray<MasterTarget> Masters(IEnumerable<DeclaredFacts> components) =>
    [
        .. components.Where(component => component.Type == RdsServerType)
            .Select(server => (Name: server.Inputs.Text("server"), Secret: server.Inputs.Map("masterLogin")?.OptionalText("secret")))
            .Where(server => server.Secret is not null)
            .Select(server => new MasterTarget(server.Name, server.Secret!))
            .OrderBy(master => master.Server, StringComparer.Ordinal),
    ];

    /// <summary>The AWS region that everything is declared in, or null.</summary>
    public static string? Region(IEnumerable<DeclaredFacts> components) =>
        components.Where(component => component.Type == EnvironmentType).Select(environment => environment.Inputs.Text("region")).FirstOrDefault(region => region.Length > 0);

    static RotationTarget Target(ImmutableDictionary<string, PropertyValue> service, Dictionary<string, string?> rotators)
    {
        var logins = service.Maps("roles").Where(role => role.Text("kind") is "service-a" or "service-b").ToList();
        var server = service.Text("server");
        return new RotationTarget(
            service.Text("service"), server, [.. logins.Select(role => role.Text("name"))], logins.Select(role => role.OptionalText("secret")).FirstOrDefault(secret => secret is not null), rotators.GetValueOrDefault(server));
    }
}
