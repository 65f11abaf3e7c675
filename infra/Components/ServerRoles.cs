using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Access;

namespace Infra.Components;

/// <summary>Declares roles of a server, with their way into its own database and their credentials.</summary>
internal sealed class ServerRoles(EnvironmentCatalog catalog, Server server, IServerComponent on, Resource parent)
{
    /// <summary>TLS of their connections.</summary>
    public const string SslMode = "verify-full";

    private int Port => server.Rds?.Port ?? 5432;

    public IReadOnlyList<RolePlan> Plans { get; } = ServerRolePlans.For(server, catalog.ServicesOn(server.Name));

    /// <summary>The role of a kind.</summary>
    /// <param name="kind">One of <see cref="Plans"/>.</param>
    /// <param name="dependsOn">What must be there before.</param>
    public DeclaredRole Declare(string kind, params ReadOnlySpan<Resource?> dependsOn) => Declare(kind, null, dependsOn);

    /// <summary>The role of a kind, with a password that another stack has; null: one of its own.</summary>
    public DeclaredRole Declare(string kind, Output<string>? password, ReadOnlySpan<Resource?> dependsOn)
    {
        var plan = Plans.Single(plan => plan.Kind == kind);
        var name = $"{server.Name}-{kind}";
        var declared = new DeclaredRole(name, plan, null, server.EngineMajor, AccessOptions.Of(parent, on, dependsOn), password);
        foreach (var grant in plan.Grants)
        {
            _ = new Grant(
                $"{name}-{grant.ObjectType}",
                new GrantArgs { Role = plan.Name, Database = on.AccessDatabase, ObjectType = ObjectType.Database, Privileges = { { grant.Privileges[0] } }, WithGrantOption = false },
                AccessOptions.Of(parent, on, declared.Role));
        }

        return declared;
    }

    /// <summary>The credentials of such a login.</summary>
    /// <param name="aws">Where they are kept.</param>
    /// <param name="kind">One of <see cref="Plans"/>.</param>
    /// <param name="password">Its password.</param>
    /// <param name="reads">Whether it needs the address for reads too, which is then a version of its own: one that is there is never written again.</param>
    public LoginSecret Keep(AwsEnvironment aws, string kind, Output<string> password, bool reads = false) => new(
        $"{server.Name}-{kind}",
        new LoginSecretArgs
        {
            PhysicalName = PhysicalNames.Secret(catalog, server, kind),
            Version = reads ? $"{server.Name}-{kind}-reads" : null,
            Description = $"PostgreSQL login of {server.Name} ({kind}) in {catalog.Environment}",
            Aws = aws,
            Protect = catalog.ProtectsState,
            Tags = AwsTags.Of(catalog, server),
            Username = Plans.Single(plan => plan.Kind == kind).Name,
            Password = password,
            Host = on.Address,
            ReadHost = reads ? on.ReadAddress : null,
            Port = Port,
            Database = on.AccessDatabase,
            SslMode = SslMode,
        },
        parent);

    /// <summary>The same as a URL, where there is no Secrets Manager.</summary>
    public Output<string> Url(string kind, DeclaredRole role) =>
        ConnectionUrl.Of(Plans.Single(plan => plan.Kind == kind).Name, role.Password!, on.Address, Port, on.AccessDatabase, SslMode);
}
