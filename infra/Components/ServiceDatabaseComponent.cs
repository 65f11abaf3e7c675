using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Sizing;
using Pulumi;

namespace Infra.Components;

/// <summary>One service's database, whatever it runs on: roles, grants, credentials, and the ways in.</summary>
internal sealed class ServiceDatabaseComponent : FactComponent
{
    public ServiceDatabaseComponent(string name, ServiceDatabaseArgs args, ComponentResourceOptions options)
        : base("dbready:service:ServiceDatabase", name, ServiceFacts.Of(args), options)
    {
        var connections = ConnectionPlans.For(args.Service, args.Server);
        var roles = new ServiceRoles(name, args, this);
        var secretArns = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        var urls = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var role in roles.Plans)
        {
            // The secrets of a service that ends go with it; those of one that moved lead to its new database.
            if (role.Secret is not { } kind || (args.Service.State == DatabaseState.Retiring && !args.Service.HasSecrets))
                continue;

            // A proxy logs in with the secrets of services, and knows no other login.
            var connection = ConnectionPlans.Of(connections, kind, pastPooler: args.Proxy is not null && !args.Service.HasSecrets);
            var password = roles.Passwords[role.Name];
            if (args.Catalog.HasSecretsManager && args.Service.HasSecrets)
                secretArns[kind] = DeclareSecret($"{args.Service.Name}-{kind}", $"{name}-{kind}", kind, role, password, connection, args).Arn;
            else
                urls[ConnectionUrl.NameOf(kind)] = ConnectionUrl.Of(role.Name, password, Host(connection, args), connection.Port, connection.Database, args.Service.Database.SslMode);
        }

        Roles = roles.Roles;
        Endpoints = connections.ToImmutableDictionary(connection => connection.Kind, connection => (object?)Endpoint(connection, args), StringComparer.Ordinal);
        SecretArns = secretArns.ToImmutable();
        if (args.On.ShadowUrls.TryGetValue(args.Service.Name, out var shadow))
            urls["SHADOW_DATABASE_URL"] = shadow;
        Urls = urls.ToImmutable();
        RoleNames = roles.Plans.ToImmutableDictionary(role => role.Kind, role => (object?)role.Name, StringComparer.Ordinal);
        RegisterFacts(("endpoints", Endpoints), ("secretArns", SecretArns), ("roleNames", RoleNames));
    }

    /// <summary>Host, port, database and TLS mode of each way in, by kind.</summary>
    public ImmutableDictionary<string, object?> Endpoints { get; }

    /// <summary>By kind of credentials.</summary>
    public ImmutableDictionary<string, object?> SecretArns { get; }

    /// <summary>Connection URLs by the environment variable that clients expect, as secrets; empty where credentials are in Secrets Manager.</summary>
    public ImmutableDictionary<string, object?> Urls { get; }

    /// <summary>The roles as resources.</summary>
    public IEnumerable<Resource> Roles { get; }

    /// <summary>Names in PostgreSQL, by kind.</summary>
    public ImmutableDictionary<string, object?> RoleNames { get; }

    private LoginSecret DeclareSecret(
        string name, string version, string kind, RolePlan role, Output<string> password, ConnectionPlan connection, ServiceDatabaseArgs args) => new(
        name,
        new LoginSecretArgs
        {
            PhysicalName = PhysicalNames.Secret(args.Catalog, args.Service, kind),
            Version = version,
            Protect = args.Catalog.ProtectsState && args.Service.Ending is not { Dump: not null },
            Description = $"PostgreSQL login of {args.Service.Name} ({kind}) in {args.Catalog.Environment}",
            Aws = args.Aws!,
            Tags = AwsTags.Of(args.Catalog, args.Service),
            Readers = args.Service.Readers(kind),
            Username = role.Name,
            Password = password,
            Host = Host(connection, args),
            Port = connection.Port,
            Database = Output.Create(connection.Database),
            SslMode = args.Service.Database.SslMode,
        },
        this);

    private static ImmutableDictionary<string, object?> Endpoint(ConnectionPlan connection, ServiceDatabaseArgs args) => Facts.Of(
        ("host", Host(connection, args)),
        ("port", connection.Port),
        ("database", connection.Database),
        ("sslMode", args.Service.Database.SslMode));

    private static Output<string> Host(ConnectionPlan connection, ServiceDatabaseArgs args) =>
        connection.Host is { } host ? Output.Create(host) : connection.Kind switch
        {
            ConnectionPlan.Pooled => args.Proxy?.Endpoint ?? args.On.PooledAddress,
            ConnectionPlan.ReadOnlyPooled => args.Proxy!.ReadEndpoint,
            ConnectionPlan.ReadOnly => args.On.ReadAddress,
            _ => args.On.Address,
        };
}
