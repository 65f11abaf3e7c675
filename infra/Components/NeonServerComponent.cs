using System.Collections.Immutable;
using Infra.Sizing;
using Pulumi;
using Pulumi.Neon;
using Pulumi.Neon.Inputs;

namespace Infra.Components;

/// <summary>A Neon project with its default branch and compute, and the provider that manages roles on it.</summary>
internal sealed class NeonServerComponent : FactComponent, IServerComponent
{
    private const int Never = -1;

    public NeonServerComponent(string name, NeonServerArgs args, ComponentResourceOptions options)
        : base("dbready:neon:Server", name, FactsOf(args), options)
    {
        var project = DeclareProject(name, args);
        Address = project.DatabaseHost;
        PooledAddress = project.DatabaseHostPooler;
        ReadAddress = project.DatabaseHost;
        Access = new Pulumi.Access.Provider(
            name,
            new Pulumi.Access.ProviderArgs
            {
                Host = project.DatabaseHost,
                Port = 5432,
                Database = project.DatabaseName,
                Username = project.DatabaseUser,
                Password = project.DatabasePassword,
            },
            new CustomResourceOptions { Parent = this });
        RegisterFacts(("address", project.DatabaseHost), ("pooledAddress", project.DatabaseHostPooler), ("port", 5432));
    }

    public Output<string> Address { get; }

    public Output<string> PooledAddress { get; }

    public Output<string> ReadAddress { get; }

    public ProviderResource Access { get; }

    private static ImmutableDictionary<string, object?> FactsOf(NeonServerArgs args)
    {
        var (catalog, server, neon) = (args.Catalog, args.Server, args.Server.Neon!);
        return Facts.Of(
            ("server", server.Name),
            ("environment", catalog.Environment),
            ("services", Facts.List(catalog.ServicesOn(server.Name).Select(service => service.Name))),
            ("maxConnections", Capacity.MaxConnections(server)),
            ("plan", neon.Plan),
            ("region", neon.Region),
            ("pgVersion", neon.PgVersion),
            ("minCu", (double)neon.MinCu),
            ("maxCu", (double)neon.MaxCu),
            ("suspendSeconds", neon.Suspend is { } idle ? Facts.Seconds(idle) : Never),
            ("historyRetentionSeconds", Facts.Seconds(neon.HistoryRetention)),
            ("allowedIps", Facts.List(neon.AllowedIps)));
    }

    private Project DeclareProject(string name, NeonServerArgs args)
    {
        var (catalog, neon) = (args.Catalog, args.Server.Neon!);
        return new Project(
            name,
            new ProjectArgs
            {
                Name = PhysicalNames.Server(catalog, args.Server),
                OrgId = Maybe.Text(neon.OrgId),
                RegionId = neon.Region,
                PgVersion = neon.PgVersion,
                HistoryRetentionSeconds = Facts.Seconds(neon.HistoryRetention),
                DefaultBranchProtected = neon.ProtectedBranch,
                AllowedIps = neon.AllowedIps.ToImmutableArray(),
                AllowedIpsProtectedBranchesOnly = neon.AllowedIpsProtectedBranchesOnly ? "yes" : "no",
                DefaultEndpointSettings = new ProjectDefaultEndpointSettingsArgs
                {
                    AutoscalingLimitMinCu = (double)neon.MinCu,
                    AutoscalingLimitMaxCu = (double)neon.MaxCu,
                    SuspendTimeoutSeconds = neon.Suspend is { } idle ? Facts.Seconds(idle) : Never,
                },
            },
            new CustomResourceOptions { Parent = this, Protect = catalog.IsProduction });
    }
}
