using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Neon;
using Pulumi.Neon.Inputs;

namespace Infra.Components;

/// <summary>A Neon project with its default branch and compute, and the provider that manages roles on it.</summary>
internal sealed class NeonServerComponent : FactComponent, IServerComponent
{
    private const int Never = -1;
    private const double BytesPerGiB = 1L << 30;

    public NeonServerComponent(string name, NeonServerArgs args, ComponentResourceOptions options)
        : base("dbready:neon:Server", name, FactsOf(args), options)
    {
        var project = DeclareProject(name, args);
        Instance = project;
        AccessDatabase = project.DatabaseName;
        Address = project.DatabaseHost;
        PooledAddress = project.DatabaseHostPooler;
        ReadAddress = args.Server.Neon!.ReadOnly is { } readOnly
            ? DeclareEndpoint($"{name}-read-only", project, project.DefaultBranchId, "read_only", readOnly, args.Server.Neon).Host
            : project.DatabaseHost;
        foreach (var branch in args.Server.Neon.Branches)
            DeclareBranch($"{name}-{branch.Name}", branch, project, args);
        Login = new ServerLogin(project.DatabaseUser, project.DatabasePassword, null);
        Access = args.Catalog.Layer == Layer.Servers ? null : Login.Provider(args.Server, this, null, new CustomResourceOptions { Parent = this });
        RegisterFacts(("address", project.DatabaseHost), ("pooledAddress", project.DatabaseHostPooler), ("readAddress", ReadAddress), ("port", 5432));
    }

    public Resource? Instance { get; }

    public Output<string> AccessDatabase { get; }

    public Output<string> Address { get; }

    public Output<string> PooledAddress { get; }

    public Output<string> ReadAddress { get; }

    public IReadOnlyDictionary<string, Output<string>> ShadowUrls { get; private set; } = ImmutableDictionary<string, Output<string>>.Empty;

    public ServerLogin Login { get; }

    public ProviderResource? Access { get; }

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
            ("allowedIps", Facts.List(neon.AllowedIps)),
            ("branches", Facts.List(neon.Branches, branch => Facts.Of(
                ("name", branch.Name), ("protected", branch.IsProtected), ("expiresInSeconds", branch.ExpiresIn is { } time ? Facts.Seconds(time) : null)))),
            ("readOnlyEndpoint", neon.ReadOnly is not null),
            ("maintenanceWindow", neon.MaintenanceWindow?.ToString()),
            ("logicalReplicationApproval", neon.LogicalReplicationApproval),
            ("cost", CostFacts.Of(catalog, server)),
            ("load", LoadFacts.Of(server)));
    }

    private void DeclareBranch(string name, NeonBranch declared, Project project, NeonServerArgs args)
    {
        var neon = args.Server.Neon!;
        var branch = new Branch(
            name,
            new BranchArgs { ProjectId = project.Id, ParentId = project.DefaultBranchId, Name = declared.Name, Protected = declared.IsProtected ? "yes" : "no" },
            new CustomResourceOptions { Parent = this });
        var endpoint = DeclareEndpoint(name, project, branch.Id, "read_write", new NeonCompute(neon.MinCu, neon.MinCu), neon);
        if (declared.ExpiresIn is not null)
            Log.Warn($"Neon's provider cannot set that branch {declared.Name} expires: set it with the command in docs/catalogue.md, \"Branches that expire\".", branch);
        if (declared.Name == NeonBranch.Development)
            ShadowUrls = NeonShadows.Declare(args.Catalog.ServicesOn(args.Server.Name), project, branch, endpoint, this);
    }

    private Endpoint DeclareEndpoint(string name, Project project, Input<string> branchId, string type, NeonCompute compute, NeonServer neon) => new(
        name,
        new EndpointArgs
        {
            ProjectId = project.Id,
            BranchId = branchId,
            Type = type,
            AutoscalingLimitMinCu = (double)compute.MinCu,
            AutoscalingLimitMaxCu = (double)compute.MaxCu,
            SuspendTimeoutSeconds = neon.Suspend is { } idle ? Facts.Seconds(idle) : Never,
        },
        new CustomResourceOptions { Parent = this });

    private Project DeclareProject(string name, NeonServerArgs args)
    {
        var (catalog, neon) = (args.Catalog, args.Server.Neon!);
        var inputs = new ProjectArgs
        {
            Name = PhysicalNames.Server(catalog, args.Server),
            OrgId = Maybe.Text(neon.OrgId),
            RegionId = neon.Region,
            PgVersion = neon.PgVersion,
            HistoryRetentionSeconds = Facts.Seconds(neon.HistoryRetention),
            DefaultBranchProtected = neon.ProtectedBranch,
            AllowedIps = neon.AllowedIps.ToImmutableArray(),
            AllowedIpsProtectedBranchesOnly = neon.AllowedIpsProtectedBranchesOnly ? "yes" : "no",
            EnableLogicalReplication = Maybe.Text(neon.LogicalReplicationApproval is null ? null : "yes"),
            DefaultEndpointSettings = new ProjectDefaultEndpointSettingsArgs
            {
                AutoscalingLimitMinCu = (double)neon.MinCu,
                AutoscalingLimitMaxCu = (double)neon.MaxCu,
                SuspendTimeoutSeconds = neon.Suspend is { } idle ? Facts.Seconds(idle) : Never,
            },
        };
        if (neon.Quota is { } quota)
            inputs.Quota = Quota(quota);
        if (neon.MaintenanceWindow is { } window)
            inputs.MaintenanceWindow = new ProjectMaintenanceWindowArgs { Weekdays = { window.Weekday }, StartTime = window.StartTime, EndTime = window.EndTime };
        return new Project(name, inputs, new CustomResourceOptions { Parent = this, ImportId = neon.AdoptedProject, Protect = catalog.ProtectsState });
    }

    private static ProjectQuotaArgs Quota(NeonQuota quota)
    {
        var args = new ProjectQuotaArgs();
        if (quota.ActiveTime is { } active)
            args.ActiveTimeSeconds = Facts.Seconds(active);
        if (quota.ComputeTime is { } compute)
            args.ComputeTimeSeconds = Facts.Seconds(compute);
        if (quota.LogicalSizeGiB is { } size)
            args.LogicalSizeBytes = size * BytesPerGiB;
        if (quota.WrittenDataGiB is { } written)
            args.WrittenDataBytes = written * BytesPerGiB;
        if (quota.DataTransferGiB is { } transfer)
            args.DataTransferBytes = transfer * BytesPerGiB;
        return args;
    }
}
