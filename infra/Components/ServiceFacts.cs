using System.Collections.Immutable;
using System.Globalization;
using Infra.Catalog;
using Infra.Catalog.Vocabulary;
using Infra.Sizing;

namespace Infra.Components;

/// <summary>The facts of a service's database.</summary>
internal static class ServiceFacts
{
    public static ImmutableDictionary<string, object?> Of(ServiceDatabaseArgs args)
    {
        var (catalog, service) = (args.Catalog, args.Service);
        var roles = RolePlans.For(service, args.Server);
        return Facts.Of(
            ("service", service.Name),
            ("environment", catalog.Environment),
            ("server", service.Server),
            ("state", service.State.ToString().ToLowerInvariant()),
            ("retire", service.Ending is { } end ? Facts.Of(("after", end.After.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("dump", end.Dump)) : null),
            ("database", service.Database.Name),
            ("schemas", Facts.List(service.Database.Schemas)),
            ("extensions", Facts.List(service.Database.Extensions)),
            ("tables", service.Database.Tables.Count == 0 ? null : Facts.List(service.Database.Tables, Table)),
            ("clients", Facts.List(service.Clients, Client)),
            ("roles", Facts.List(roles, role => Role(role, catalog, service))),
            ("connections", Facts.List(ConnectionPlans.For(service, args.Server), connection => Connection(connection, roles, args))),
            ("shadow", args.On.ShadowUrls.ContainsKey(service.Name) ? Facts.Of(("secret", $"{service.OutputName}.urls.SHADOW_DATABASE_URL")) : null),
            ("targets", Facts.List(service.Targets, target => Target(target, args))));
    }

    private static ImmutableDictionary<string, object?> Table(ServiceTable table) => Facts.Of(
        ("name", table.Name),
        ("schema", table.Schema),
        ("sensitive", table.IsSensitive),
        ("rowLevelSecurity", table.Rows is not null),
        ("policies", Facts.List(table.Rows is null ? [] : (string[])[ServiceRoles.RowPolicy])));

    private static ImmutableDictionary<string, object?> Client(Client client) => Facts.Of(
        ("name", client.Name),
        ("driver", client.Driver),
        ("via", client.IsPooled ? "pooled" : "direct"),
        ("role", client.Role),
        ("pool", client.Pool),
        ("maxReplicas", client.MaxReplicas),
        ("surge", client.Surge),
        ("variable", client.Variable),
        ("serverless", client.Keeping.Serverless),
        ("poolMin", client.Keeping.Minimum),
        ("idleTimeoutSeconds", Facts.Seconds(client.Keeping.IdleTimeout)),
        ("poolTimeoutSeconds", Facts.Seconds(client.Keeping.AcquireTimeout)),
        ("connectTimeoutSeconds", Facts.Seconds(client.Keeping.ConnectTimeout)),
        ("preparedStatements", client.Keeping.PreparedStatements),
        ("securityGroup", client.SecurityGroup),
        ("principal", client.Principal));

    private static ImmutableDictionary<string, object?> Role(RolePlan role, EnvironmentCatalog catalog, Service service) => Facts.Of(
        ("name", role.Name),
        ("kind", role.Kind),
        ("login", role.Login),
        ("secret", role.Secret is { } kind ? SecretName(catalog, service, kind) : null));

    private static ImmutableDictionary<string, object?> Connection(
        ConnectionPlan connection, IReadOnlyList<RolePlan> roles, ServiceDatabaseArgs args) => Facts.Of(
        ("name", connection.Kind),
        ("kind", connection.Kind),
        ("host", connection.Host),
        ("replica", connection.Kind == ConnectionPlan.ReadOnly ? PhysicalNames.Replicas(args.Catalog, args.Server).FirstOrDefault() : null),
        ("port", connection.Port),
        ("database", connection.Database),
        ("role", roles.First(role => role.Secret == connection.Secret).Name),
        ("sslMode", args.Service.Database.SslMode),
        ("secret", SecretName(args.Catalog, args.Service, connection.Secret)));

    /// <summary>The secret that holds the credentials, or the stack's output.</summary>
    private static string SecretName(EnvironmentCatalog catalog, Service service, string kind) =>
        catalog.HasSecretsManager && service.HasSecrets ? PhysicalNames.Secret(catalog, service, kind) : $"{service.OutputName}.urls.{ConnectionUrl.NameOf(kind)}";

    private static ImmutableDictionary<string, object?> Target(RecoveryTarget target, ServiceDatabaseArgs args) => Facts.Of(
        ("failure", target.Failure),
        ("rtoSeconds", Facts.Seconds(target.Rto)),
        ("rpoSeconds", Facts.Seconds(target.Rpo)),
        ("mechanism", RecoveryMechanisms.For(target, args.Server, args.Catalog.Backups)?.Name));
}
