using Infra.Catalog;
using Pulumi;

namespace Infra.Components;

/// <summary>Everything that an environment's catalogue declares, or one layer of it.</summary>
internal static class DeclaredEnvironment
{
    /// <summary>Declares it.</summary>
    /// <returns>The stack's outputs: those of <see cref="AccessLayer"/>, and in the stack with the servers alone what the other one connects with.</returns>
    public static IDictionary<string, object?> Declare(EnvironmentCatalog catalog)
    {
        // The policy pack must know who is exempt before it is shown what for.
        var environment = new EnvironmentComponent(catalog.Environment, new EnvironmentComponentArgs { Catalog = catalog }, new ComponentResourceOptions());
        var outputs = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        if (catalog.Layer == Layer.Access)
        {
            DeclareAccess(catalog, environment, outputs);
            return outputs;
        }

        var aws = catalog.Aws is { } account ? DeclareAws(catalog, account, environment) : null;
        var shared = aws is null ? null : new SharedServices(aws, environment);
        var servers = new ServersLayer(catalog, aws, shared, environment);
        var access = catalog.Layer == Layer.Whole ? new AccessLayer(catalog, aws, servers.All, environment, outputs) : null;
        var poolers = servers.RunPoolers(access);
        if (catalog.Layer == Layer.Servers)
        {
            foreach (var (name, value) in ReferencedServer.OutputsOf(servers.All, poolers))
                outputs[name] = value;
            outputs[KeyOutput] = aws?.Foundation?.Key?.Arn;
        }

        if (shared?.Grafana is { } grafana)
            outputs["grafanaDashboard"] = grafana;
        if (catalog.Operators is { } operators)
            outputs["operatorPath"] = Facts.Of(("path", operators.Path), ("securityGroup", operators.SecurityGroup));
        if (aws is not null)
            DeclareScheduled(aws, shared!, environment, servers.OnRds);
        return outputs;
    }

    private const string KeyOutput = "keyArn";

    private static void DeclareAccess(EnvironmentCatalog catalog, EnvironmentComponent environment, SortedDictionary<string, object?> outputs)
    {
        var stack = new StackReference("servers", new StackReferenceArgs { Name = catalog.Layers!.Servers });
        var aws = catalog.Aws is not { } account ? null : new AwsEnvironment(catalog, account, DeclareProvider(catalog, account), null, null)
        {
            ReferencedKeyArn = catalog.HasOwnKey ? stack.RequireOutput(KeyOutput).Apply(arn => (string)arn) : null,
        };
        var servers = catalog.Servers.Select(server => (server, (IServerComponent)new ReferencedServer(catalog, server, stack))).ToList();
        _ = new AccessLayer(catalog, aws, servers, environment, outputs);
    }

    /// <summary>What runs by schedule, once everything that it works on is declared.</summary>
    private static void DeclareScheduled(
        AwsEnvironment aws,
        SharedServices shared,
        EnvironmentComponent environment,
        IReadOnlyList<(Server, IRdsServer)> servers)
    {
        var catalog = aws.Catalog;
        ComponentResourceOptions Options() => new() { DependsOn = { environment }, Providers = { aws.Provider } };
        if (catalog.Backups is not null)
            _ = new BackupsComponent(catalog.Environment, new BackupsArgs { Aws = aws, Notifications = shared.Notifications, Servers = servers, Dumped = DumpedIn(catalog) }, Options());
        if (catalog.Collector is not null)
            _ = new CollectorComponent(catalog.Environment, new CollectorArgs { Aws = aws, Notifications = shared.Notifications }, Options());
        if (catalog.Secrets.RotationDays is not null)
            _ = new RotationComponent(catalog.Environment, new RotationArgs { Aws = aws }, Options());
    }

    // A dump logs in with the service's secret, which leads to its active database and to no other.
    private static List<(Service, Server)> DumpedIn(EnvironmentCatalog catalog) =>
        [.. catalog.Servers.SelectMany(server => catalog.ServicesOn(server.Name), (server, service) => (service, server)).Where(dumped => dumped.service.State == DatabaseState.Active)];

    private static AwsEnvironment DeclareAws(EnvironmentCatalog catalog, AwsAccount account, EnvironmentComponent environment)
    {
        var provider = DeclareProvider(catalog, account);
        ComponentResourceOptions Options() => new() { DependsOn = { environment }, Providers = { provider } };
        var aws = new AwsEnvironment(
            catalog,
            account,
            provider,
            catalog.Network is null ? null : new NetworkComponent(catalog.Environment, new NetworkArgs { Catalog = catalog }, Options()),
            new AwsFoundationComponent(catalog.Environment, new AwsFoundationArgs { Catalog = catalog }, Options()));
        return catalog.Tasks is null && !catalog.RunsPoolers ? aws : aws with { Tasks = new TasksComponent(catalog.Environment, new TasksArgs { Aws = aws }, Options()) };
    }

    /// <summary>The one provider for AWS: account and region are the catalogue's, whatever the shell or the stack's configuration says.</summary>
    private static Pulumi.Aws.Provider DeclareProvider(EnvironmentCatalog catalog, AwsAccount account) => new(
        "aws",
        new Pulumi.Aws.ProviderArgs
        {
            Region = account.Region,
            AllowedAccountIds = { account.AccountId },
            DefaultTags = new Pulumi.Aws.Inputs.ProviderDefaultTagsArgs
            {
                Tags = { { "Product", catalog.Product }, { "Environment", catalog.Environment }, { "ManagedBy", "dbready" } },
            },
        });
}
