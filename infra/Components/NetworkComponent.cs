using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Infra.Components;

/// <summary>An environment's network: a VPC of its own without a way out, or one that is there; endpoints of AWS's services; groups of clients.</summary>
internal sealed class NetworkComponent : FactComponent
{
    private readonly Dictionary<(string Service, string Client), Output<string>> _clients = [];

    public NetworkComponent(string name, NetworkArgs args, ComponentResourceOptions options)
        : base("dbready:network:Network", name, FactsOf(args.Catalog), options)
    {
        var catalog = args.Catalog;
        var network = catalog.Network!;
        var own = network.Cidr is null ? null : new OwnVpc(name, catalog, this);
        Ids = own?.Ids ?? NetworkIds.Of(network);
        if (network.EndpointsFrom is { } from)
            VpcEndpoints.Declare(name, catalog, Ids, from, own?.RouteTableId, this);
        foreach (var (service, client) in catalog.Services.SelectMany(service => service.Clients, (service, client) => (service, client)))
        {
            if (client.SecurityGroup == Client.Declared)
                _clients[(service.Name, client.Name)] = DeclareClient(service, client, catalog);
        }

        RegisterFacts(
            ("vpcId", Ids.VpcId),
            ("clientSecurityGroups", _clients.ToImmutableDictionary(group => $"{group.Key.Service}/{group.Key.Client}", group => (object?)group.Value, StringComparer.Ordinal)));
    }

    public NetworkIds Ids { get; }

    /// <summary>The group that a client runs in: its own, or the one that the catalogue names; null: nothing is let in for it.</summary>
    public Input<string>? GroupOf(Service service, Client client) =>
        _clients.TryGetValue((service.Name, client.Name), out var declared) ? declared : Maybe.Text(client.SecurityGroup);

    private static ImmutableDictionary<string, object?> FactsOf(EnvironmentCatalog catalog) => Facts.Of(
        ("environment", catalog.Environment),
        ("own", catalog.Network!.Cidr is not null),
        ("cidr", catalog.Network.Cidr),
        ("zones", catalog.Network.Zones.Count == 0 ? null : Facts.List(catalog.Network.Zones)),
        ("endpointsFrom", catalog.Network.EndpointsFrom),
        ("endpoints", catalog.Network.EndpointsFrom is null ? null : Facts.List(EndpointPlan.Services(catalog))),
        ("operatorPath", catalog.Operators?.Path),
        ("operatorSecurityGroup", catalog.Operators?.SecurityGroup));

    private Output<string> DeclareClient(Service service, Client client, EnvironmentCatalog catalog)
    {
        var name = $"{service.Name}-{client.Name}";
        var group = new SecurityGroup(
            name,
            new SecurityGroupArgs
            {
                Name = $"{PhysicalNames.Environment(catalog)}-{service.Id}-{client.Name}",
                Description = $"Client {client.Name} of {service.Id}: attach it to the program",
                VpcId = Ids.VpcId,
                Tags = AwsTags.Of(catalog, service),
            },
            new CustomResourceOptions { Parent = this });
        var server = catalog.Servers.First(server => server.Name == service.Server);
        Egress.Anywhere(name, group, client.IsPooled && server.PoolerPort is { } pooler ? pooler : server.Rds?.Port ?? 5432, this);
        return group.Id;
    }
}
