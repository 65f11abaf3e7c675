using System.Globalization;

namespace Infra.Catalog;

/// <summary>Translates the properties of resources into catalogue paths. Most have the same name; the exceptions are here.</summary>
internal static class PropertyPath
{
    /// <summary><c>clients[0].pool</c> → clients, 0, pool.</summary>
    public static IReadOnlyList<string> Split(string path)
    {
        var segments = path.Split('.', '[', ']').Where(segment => segment.Length > 0).Select(segment => segment.Trim('"')).ToList();

        // Parameters are named with dots of their own: parameters[rds.force_ssl].
        var bracket = path.IndexOf('[', StringComparison.Ordinal);
        if (bracket > 0 && path[..bracket] == "parameters" && path.IndexOf(']', bracket) is > 0 and var end)
            return ["parameters", path[(bracket + 1)..end].Replace("name=", "", StringComparison.Ordinal)];
        return segments;
    }

    /// <summary>Paths to try for a property of a server: inside its section, then beside it.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> OfSection(string section, IReadOnlyList<string> segments)
    {
        if (segments.Count == 0)
            return [];
        var name = segments[0] switch
        {
            "backupRetentionPeriod" => "backupRetention",
            "username" => "masterUsername",
            "family" => "engineVersion",
            "dbSubnetGroupName" => "subnetGroup",
            "vpcSecurityGroupIds" => "securityGroups",
            "cidrIpv4" or "cidrIpv6" or "referencedSecurityGroupId" or "prefixListId" => "ingress",
            "iamDatabaseAuthenticationEnabled" => "iamAuthentication",
            "historyRetentionSeconds" => "historyRetention",
            "suspendSeconds" or "suspendTimeoutSeconds" => "suspend",
            "defaultBranchProtected" or "protected" => "protectedBranch",
            "regionId" => "region",
            "maxConnections" => "parameters",
            "minCu" or "maxCu" or "autoscalingLimitMinCu" or "autoscalingLimitMaxCu" or "defaultEndpointSettings" => "compute",
            var same => same,
        };
        if (name == "parameters")
            return [["parameters", segments.Count > 1 ? segments[1] : "max_connections"], ["profile"]];
        IReadOnlyList<string> renamed = [name, .. segments.Skip(1)];
        return [[section, .. renamed], renamed];
    }

    /// <summary>Paths to try for a property of a service, its roles, grants and secrets.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> OfService(IReadOnlyList<string> segments, Service? service, string child)
    {
        if (segments.Count == 0)
            return [];
        return segments[0] switch
        {
            "clients" when Index(segments) is { } index && index < service?.Clients.Count => [["clients", service.Clients[index].Name, .. WithoutUnits(segments.Skip(2))]],
            "targets" when Index(segments) is { } index && index < service?.Targets.Count =>
                [["targets", service.Targets[index].Failure, .. WithoutUnits(segments.Skip(2))]],
            "tables" when Index(segments) is { } index && index < service?.Database.Tables.Count =>
                [["database", "tables", service.Database.Tables[index].Name, segments.ElementAtOrDefault(2) == "sensitive" ? "sensitive" : "rows"]],
            "connections" => [["database", "sslMode"], ["database"]],
            "database" or "sslMode" or "owner" => [["database", "name"], ["database"]],
            "settings" or "memberOf" or "connectionLimit" => [["roles", RoleKind(child, service), .. segments.Take(2)]],
            _ => [segments],
        };
    }

    private static IEnumerable<string> WithoutUnits(IEnumerable<string> segments) => segments.Select(name => name.Replace("Seconds", "", StringComparison.Ordinal));

    /// <summary>Paths to try for a property of a connection budget.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> OfBudget(IReadOnlyList<string> segments) => segments is [var name, ..]
        ? name switch
        {
            "headroomPercent" => [["budget", "headroom"], ["budget"]],
            "maxConnections" => [["parameters", "max_connections"], ["rds", "instanceClass"], ["neon", "compute"]],
            _ => [["pooler", "defaultPoolSize"], ["pooler", "maxConnectionsPercent"], ["pooler"], ["budget"]],
        }
        : [];

    /// <summary>The part of a role's resource name after the service's: <c>auth-service-a</c> is one of two logins of kind service.</summary>
    private static string RoleKind(string child, Service? service)
    {
        var suffix = service is not null && child.Length > service.Name.Length ? child[(service.Name.Length + 1)..] : child;
        return suffix.StartsWith("service", StringComparison.Ordinal) ? "service" : suffix;
    }

    private static int? Index(IReadOnlyList<string> segments) =>
        segments.Count > 1 && int.TryParse(segments[1], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
