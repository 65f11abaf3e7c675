using System.Collections.Immutable;
using Infra.Sizing;
using Pulumi;
using Pulumi.Access;

namespace Infra.Components;

/// <summary>Who may do what on a server beside its services: PUBLIC nothing, monitoring reads statistics, the rotator changes passwords.</summary>
internal sealed class ServerAccessComponent : FactComponent
{
    public ServerAccessComponent(string name, ServerAccessArgs args, ComponentResourceOptions options)
        : base("dbready:access:ServerAccess", name, FactsOf(args), options)
    {
        // Neon keeps its own postgres and template1 to itself; what may be closed there is the project's first database.
        if (args.Server.Rds is not null)
        {
            foreach (var database in (string[])["postgres", "template1"])
                _ = new RevokePublic($"{name}-{database}", new RevokePublicArgs { Database = database }, AccessOptions.Of(this, args.On));
        }
        else
        {
            _ = new RevokePublic($"{name}-first", new RevokePublicArgs { Database = args.On.AccessDatabase }, AccessOptions.Of(this, args.On));
        }

        var roles = new ServerRoles(args.Catalog, args.Server, args.On, this);
        var logins = new[] { ("monitoring", roles.Declare("monitoring")), ("rotator", roles.Declare("rotator", [.. args.ServiceRoles])) };
        var secretArns = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        var urls = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var (kind, login) in logins)
        {
            if (args.Catalog.HasSecretsManager)
                secretArns[kind] = roles.Keep(args.Aws!, kind, login.Password!).Arn;
            else
                urls[ConnectionUrl.NameOf(kind)] = roles.Url(kind, login);
        }

        Urls = urls.ToImmutable();
        RegisterFacts(("secretArns", secretArns.ToImmutable()));
    }

    /// <summary>Connection URLs as secrets; empty where credentials are in Secrets Manager.</summary>
    public ImmutableDictionary<string, object?> Urls { get; }

    private static ImmutableDictionary<string, object?> FactsOf(ServerAccessArgs args) => Facts.Of(
        ("server", args.Server.Name),
        ("environment", args.Catalog.Environment),
        ("sslMode", ServerRoles.SslMode),
        ("roles", Facts.List(ServerRolePlans.For(args.Server, args.Catalog.ServicesOn(args.Server.Name)), role => Facts.Of(
            ("name", role.Name),
            ("kind", role.Kind),
            ("login", role.Login),
            ("secret", role.Secret is { } kind ? SecretName(args, kind) : null)))));

    private static string SecretName(ServerAccessArgs args, string kind) => args.Catalog.HasSecretsManager
        ? PhysicalNames.Secret(args.Catalog, args.Server, kind)
        : $"serverAccess.{args.Server.Name}.urls.{ConnectionUrl.NameOf(kind)}";
}
