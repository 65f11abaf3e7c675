using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Sizing;
using Pulumi;

namespace Infra.Components;

/// <summary>An Aurora PostgreSQL cluster with its instances, parameters and logs, its place in the network, and the provider that manages roles on it.</summary>
internal sealed class AuroraServerComponent : FactComponent, IRdsServer
{
    public AuroraServerComponent(string name, RdsServerArgs args, ComponentResourceOptions options)
        : base("dbready:aurora:Server", name, FactsOf(args), options)
    {
        var declared = new AuroraResources(name, args, this);
        var cluster = declared.Cluster;
        Instance = cluster;
        (Address, ReadAddress, Identifier, Arn, SecurityGroupId) = (cluster.Endpoint, cluster.ReaderEndpoint, cluster.ClusterIdentifier, cluster.Arn, declared.SecurityGroupId);
        var masterSecret = cluster.MasterUserSecrets.Apply(secrets => secrets.IsDefaultOrEmpty ? "" : secrets[0].SecretArn ?? "");
        Login = new ServerLogin(Output.Create(args.Server.Rds!.MasterUsername), null, masterSecret);
        Access = args.Aws.Catalog.Layer == Layer.Servers
            ? null
            : Login.Provider(args.Server, this, args.Aws.Account, new CustomResourceOptions { Parent = this, DependsOn = declared.Instances });
        RegisterFacts(
            ("address", Address),
            ("readAddress", ReadAddress),
            ("port", cluster.Port),
            ("masterSecretArn", masterSecret),
            ("waitsForReboot", Facts.List(args.Server.Parameters.Where(parameter => parameter.IsStatic).Select(parameter => parameter.Name))),
            ("waitsForWindow", Facts.List(AuroraResources.WaitsForWindow)));
    }

    public Output<string> Address { get; }

    public Output<string> PooledAddress => Address;

    public Output<string> ReadAddress { get; }

    public Resource? Instance { get; }

    public Output<string> AccessDatabase { get; } = Output.Create("postgres");

    public ServerLogin Login { get; }

    public ProviderResource? Access { get; }

    public Output<string> Identifier { get; }

    public Output<string> Arn { get; }

    public IReadOnlyList<Pulumi.Aws.Rds.Instance> Replicas => [];

    public Output<string>? ParameterGroupName => null;

    public Output<string>? SecurityGroupId { get; }

    private static ImmutableDictionary<string, object?> FactsOf(RdsServerArgs args)
    {
        var (catalog, server, rds) = (args.Aws.Catalog, args.Server, args.Server.Rds!);
        return Facts.Of(
            ("server", server.Name),
            ("environment", catalog.Environment),
            ("services", Facts.List(catalog.ServicesOn(server.Name).Select(service => service.Name))),
            ("profile", server.Profile),
            ("engineVersion", rds.EngineVersion),
            ("instanceClass", rds.InstanceClass.Name),
            ("instances", rds.Aurora!.Instances),
            ("vCpus", rds.InstanceClass.VirtualCpus),
            ("memoryGiB", rds.InstanceClass.MemoryGiB),
            ("maxConnections", Capacity.MaxConnections(server)),
            ("worstCaseMemoryMiB", MemoryEstimate.WorstCaseMiB(server)),
            ("masterUsername", rds.MasterUsername));
    }
}
