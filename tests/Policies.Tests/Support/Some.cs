using Pulumi.Policy;

namespace Policies.Tests.Support;

/// <summary>Resources to judge. The compliant one of each kind, which tests change in one place.</summary>
internal static class Some
{
    public const string Instance = "aws:rds/instance:Instance";
    public const string Cluster = "aws:rds/cluster:Cluster";
    public const string ClusterMember = "aws:rds/clusterInstance:ClusterInstance";
    public const string GlobalCluster = "aws:rds/globalCluster:GlobalCluster";

    public static string Urn(string type, string name) => $"urn:pulumi:prod::shop::{type}::{name}";

    public static PolicyResource Resource(string type, string name, params (string Name, object Value)[] props) => Under("", type, name, props);

    /// <summary>A resource with options.</summary>
    public static PolicyResource With(PolicyResourceOptions options, string type, string name, params (string Name, object Value)[] props)
        => new(type, name, Urn(type, name), Values(props), options: options);

    /// <summary>A resource with a parent.</summary>
    public static PolicyResource Under(string parent, string type, string name, params (string Name, object Value)[] props)
        => new(type, name, Urn(type, name), Values(props), parent);

    /// <summary>A resource with a property that was computed from another resource.</summary>
    public static PolicyResource From(string property, string urn, string type, string name, params (string Name, object Value)[] props)
        => FromUnder("", property, urn, type, name, props);

    /// <summary>A resource with a parent and a property that was computed from another resource.</summary>
    public static PolicyResource FromUnder(string parent, string property, string urn, string type, string name, params (string Name, object Value)[] props)
        => new(type, name, Urn(type, name), Values(props), parent, new Dictionary<string, string[]>(StringComparer.Ordinal) { [property] = [urn] });

    public static PolicyResource Database(params (string Name, object Value)[] props) => Resource(Instance, "auth", [("engine", "postgres"), .. props]);

    public static PolicyResource Parameters(string family, params (string Name, object Value)[] parameters)
        => Resource("aws:rds/parameterGroup:ParameterGroup", "auth", ("family", family), ("parameters", ParameterList(parameters)));

    public static object ParameterList(params (string Name, object Value)[] parameters)
        => Value.List([.. parameters.Select(parameter => Value.Map(("name", parameter.Name), ("value", parameter.Value)))]);

    public static PolicyResource Server(string key = "auth", string type = "dbready:rds:Server")
        => Resource(type, key, ("server", key), ("environment", "prod"), ("services", Value.List("auth")), ("masterUsername", "dbadmin"), ("maxConnections", 100));

    public static PolicyResource Pooler(params (string Name, object Value)[] props)
        => Resource("dbready:pgbouncer:Pooler", "auth", [("server", "auth"), ("environment", "prod"), .. props]);

    public static PolicyResource Service(params (string Name, object Value)[] props) => ServiceNamed("auth", props);

    public static PolicyResource ServiceNamed(string name, params (string Name, object Value)[] props)
        => Resource(
            "dbready:service:ServiceDatabase",
            name,
            [("service", name), ("server", "auth"), ("database", name + "_db"), ("environment", "prod"), .. props]);

    public static PolicyResource Role(string name, params (string Name, object Value)[] props)
        => Resource("access:index:Role", name, [("name", name), .. props]);

    private static IEnumerable<KeyValuePair<string, Pulumi.Experimental.PropertyValue>> Values((string Name, object Value)[] props)
        => props.GroupBy(prop => prop.Name).Select(group => KeyValuePair.Create(group.Key, Value.Of(group.Last().Value)));
}
