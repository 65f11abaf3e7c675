namespace Infra.Catalog;

/// <summary>Finds the line of the catalogue that a resource's property comes from.</summary>
public sealed class CatalogLocator
{
    private const string ServerPrefix = "servers.";
    private const string ServicePrefix = "services.";
    private readonly IReadOnlyDictionary<string, SourcePosition> _positions;
    private readonly IReadOnlyList<Service> _services;
    private readonly SourcePosition _file;

    internal CatalogLocator(IReadOnlyDictionary<string, SourcePosition> positions, IReadOnlyList<Service> services, SourcePosition file)
    {
        _positions = positions;
        _services = services;
        _file = file;
    }

    /// <summary>Where the environment's file begins.</summary>
    internal SourcePosition File => _file;

    /// <summary>
    /// The position of what was declared, or of the nearest thing around it: a value that is a default is found at the section it belongs to.
    /// </summary>
    /// <param name="type">Type token of the component that the resource is part of, such as <c>dbready:rds:Server</c>.</param>
    /// <param name="name">That component's name.</param>
    /// <param name="propertyPath">The property, of the component or of a child: <c>multiAz</c>, <c>clients[0].pool</c>, <c>parameters[work_mem]</c>; empty for the resource itself.</param>
    /// <param name="child">Name of the resource where it is a child of the component: tells which of a service's roles is meant.</param>
    public SourcePosition Locate(string type, string name, string propertyPath, string child = "")
    {
        var segments = PropertyPath.Split(propertyPath);
        return type switch
        {
            "dbready:service:ServiceDatabase" => Nearest(ServicePrefix + (Find(name)?.Name ?? name), PropertyPath.OfService(segments, Find(name), child)),
            "dbready:rds:Server" => Nearest(ServerPrefix + name, PropertyPath.OfSection("rds", segments)),
            "dbready:aurora:Server" => Nearest(ServerPrefix + name, PropertyPath.OfSection("aurora", segments)),
            "dbready:neon:Server" => Nearest(ServerPrefix + name, PropertyPath.OfSection("neon", segments)),
            "dbready:pgbouncer:Pooler" => Nearest(ServerPrefix + name, PropertyPath.OfSection("pooler", segments)),
            "dbready:rds:Proxy" => Nearest(ServerPrefix + name, PropertyPath.OfSection("pooler", segments is ["connectionPoolConfig", ..] ? [.. segments.Skip(1)] : segments)),
            "dbready:access:ServerAccess" => Nearest(ServerPrefix + name, [segments]),
            "dbready:pgbouncer:Service" => Nearest(ServerPrefix + name, PropertyPath.OfSection("pooler", ["run", .. segments])),
            "dbready:network:Network" => Nearest("network", [segments]),
            "dbready:tasks:Tasks" => Nearest("tasks", [segments]),
            "dbready:backup:Backups" => Nearest("backups", [segments]),
            "dbready:secrets:Rotation" => Nearest("secrets", [segments]),
            "dbready:budget:ConnectionBudget" => Nearest(ServerPrefix + name, PropertyPath.OfBudget(segments)),
            _ when segments.Count > 0 && _positions.TryGetValue(ServicePrefix + segments[0], out var service) => service, // an output of the stack
            _ => Nearest("", [segments]),
        };
    }

    private Service? Find(string name) => _services.FirstOrDefault(service => service.Databases().Any(database => database.ResourceName == name));

    /// <summary>Of the candidates, the one of which most is declared.</summary>
    private SourcePosition Nearest(string prefix, IReadOnlyList<IReadOnlyList<string>> candidates)
    {
        var best = _positions.GetValueOrDefault(prefix, _file);
        var bestLength = 0;
        foreach (var candidate in candidates)
        {
            for (var length = candidate.Count; length > bestLength; length--)
            {
                var path = string.Join('.', candidate.Take(length));
                if (!_positions.TryGetValue(prefix.Length == 0 ? path : $"{prefix}.{path}", out var position))
                    continue;
                best = position;
                bestLength = length;
            }
        }

        return best;
    }
}
