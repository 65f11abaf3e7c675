using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>Our component: the database of a service.</summary>
internal static class ServiceDatabaseAdapter
{
    public const string Token = "dbready:service:ServiceDatabase";

    public static ServiceDatabase Read(PolicyResource r) => new(r)
    {
        Service = r.Text("service"),
        Server = r.Text("server"),
        Name = r.Text("database"),
        State = r.Text("state"),
        Schemas = r.At("schemas"),
        Extensions = r.At("extensions"),
        Tables = r.At("tables"),
        Clients = r.At("clients"),
        Roles = r.At("roles"),
        Connections = r.At("connections"),
    };
}
