using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Rds;

namespace Infra.Components;

/// <summary>An RDS PostgreSQL instance with its replicas, parameters and logs, its place in the network, and the provider that manages roles on it.</summary>
internal sealed class RdsServerComponent : FactComponent, IRdsServer
{
    public RdsServerComponent(string name, RdsServerArgs args, ComponentResourceOptions options)
        : base("dbready:rds:Server", name, FactsOf(args), options)
    {
        var instance = new RdsInstance(name, args, this);
        Address = instance.Resource.Address;
        PooledAddress = Address;
        ReadAddress = instance.Replicas.Count > 0 ? instance.Replicas[0].Address : Address;
        Login = new ServerLogin(Output.Create(args.Server.Rds!.MasterUsername), null, instance.MasterSecretArn);
        Access = args.Aws.Catalog.Layer == Layer.Servers ? null : Login.Provider(args.Server, this, args.Aws.Account, new CustomResourceOptions { Parent = this });
        RegisterFacts(
            ("address", Address),
            ("readAddress", ReadAddress),
            ("port", instance.Resource.Port),
            ("masterSecretArn", instance.MasterSecretArn),
            ("waitsForReboot", Facts.List(args.Server.Parameters.Where(parameter => parameter.IsStatic).Select(parameter => parameter.Name))),
            ("waitsForWindow", Facts.List(RdsInstance.WaitsForWindow)));
        Instance = instance.Resource;
        SecurityGroupId = instance.SecurityGroupId;
        Replicas = instance.Replicas;
    }

    Resource? IServerComponent.Instance => Instance;

    public Output<string> AccessDatabase { get; } = Output.Create("postgres");

    public Output<string> Address { get; }

    public Output<string> PooledAddress { get; }

    public Output<string> ReadAddress { get; }

    public ServerLogin Login { get; }

    public ProviderResource? Access { get; }

    public Instance Instance { get; }

    public Output<string> Identifier => Instance.Identifier;

    public Output<string> Arn => Instance.Arn;

    public Output<string> ParameterGroupName => Instance.ParameterGroupName;

    /// <summary>Its own group; null where the catalogue names others, whose rules are not declared here.</summary>
    public Output<string>? SecurityGroupId { get; }

    public IReadOnlyList<Instance> Replicas { get; }

    private static ImmutableDictionary<string, object?> FactsOf(RdsServerArgs args)
    {
        var (catalog, server, rds) = (args.Aws.Catalog, args.Server, args.Server.Rds!);
        return Facts.Of(
            ("server", server.Name),
            ("environment", catalog.Environment),
            ("services", Facts.List(catalog.ServicesOn(server.Name).Select(service => service.Name))),
            ("profile", server.Profile),
            ("engineVersion", rds.EngineVersion),
            ("upgrade", rds.Upgrade is { } upgrade ? Facts.Of(("from", upgrade.From), ("to", upgrade.To), ("method", upgrade.Method), ("approval", upgrade.Approval)) : null),
            ("instanceClass", rds.InstanceClass.Name),
            ("vCpus", rds.InstanceClass.VirtualCpus),
            ("memoryGiB", rds.InstanceClass.MemoryGiB),
            ("maxConnections", Capacity.MaxConnections(server)),
            ("worstCaseMemoryMiB", MemoryEstimate.WorstCaseMiB(server)),
            ("readReplicas", rds.ReadReplicas?.Count ?? 0),
            ("masterUsername", rds.MasterUsername),
            ("masterLogin", rds.ManagedMasterPassword ? null : Facts.Of(("secret", PhysicalNames.MasterSecret(catalog, server)), ("sslMode", ServerRoles.SslMode))),
            ("cost", CostFacts.Of(catalog, server)),
            ("load", LoadFacts.Of(server)));
    }
}
