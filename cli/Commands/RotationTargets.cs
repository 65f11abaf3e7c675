using Access.Rotation;
using Pulumi.Experimental;

namespace Dbready.Commands;

/// <summary>What there is to rotate, from the facts that a program declares: a service with two logins, and its server's rotator.</summary>
internal static class RotationTargets
{
    const string ServiceType = "dbready:service:ServiceDatabase";
    const string ServerType = "dbready:access:ServerAccess";
    const string EnvironmentType = "dbready:environment:Environment";

    /// <summary>All services, by name.</summary>
    public static ImmutableArray<RotationTarget> Of(IReadOnlyCollection<DeclaredFacts> components)
    {
        var rotators = components.Where(component => component.Type == ServerType)
            .ToDictionary(server => Text(server.Inputs, "server"), server => Roles(server.Inputs).Where(role => Text(role, "kind") == "rotator").Select(Secret).FirstOrDefault(), StringComparer.Ordinal);
        return
        [
            .. components.Where(component => component.Type == ServiceType)
                .Select(service => Target(service.Inputs, rotators))
                .Where(target => target.Logins.Length == 2)
                .OrderBy(target => target.Service, StringComparer.Ordinal),
        ];
    }

    /// <summary>The AWS region that everything is declared in, or null.</summary>
    public static string? Region(IEnumerable<DeclaredFacts> components) =>
        components.Where(component => component.Type == EnvironmentType).Select(environment => Text(environment.Inputs, "region")).FirstOrDefault(region => region.Length > 0);

    static RotationTarget Target(ImmutableDictionary<string, PropertyValue> service, Dictionary<string, string?> rotators)
    {
        var logins = Roles(service).Where(role => Text(role, "kind") is "service-a" or "service-b").ToList();
        var server = Text(service, "server");
        return new RotationTarget(
            Text(service, "service"), server, [.. logins.Select(role => Text(role, "name"))], logins.Select(Secret).FirstOrDefault(secret => secret is not null), rotators.GetValueOrDefault(server));
    }

    static string? Secret(ImmutableDictionary<string, PropertyValue> role) => Text(role, "secret") is { Length: > 0 } secret ? secret : null;

    static IEnumerable<ImmutableDictionary<string, PropertyValue>> Roles(ImmutableDictionary<string, PropertyValue> facts) =>
        facts.TryGetValue("roles", out var roles) && roles.TryGetArray(out var items)
            ? items.Select(item => item.TryGetMap(out var role) ? role : null).OfType<ImmutableDictionary<string, PropertyValue>>()
            : [];

    static string Text(ImmutableDictionary<string, PropertyValue> facts, string name) =>
        facts.TryGetValue(name, out var value) && value.TryGetString(out var text) ? text : "";
}
