using Infra.Catalog;
using Pulumi;

namespace Infra.Components;

/// <summary>The clients that connect through a pooler, as its security group sees them.</summary>
internal static class PooledClients
{
    /// <summary>Lets in those whose group is known, each group once.</summary>
    /// <param name="name">First part of the rules' names.</param>
    /// <param name="into">The pooler's group.</param>
    /// <param name="port">Port that it listens on.</param>
    /// <param name="what">What that is, for descriptions.</param>
    /// <param name="server">The server behind it.</param>
    /// <param name="aws">An environment with a network.</param>
    /// <param name="parent">The component that the rules belong to.</param>
    /// <returns>The groups, as the catalogue names them.</returns>
    public static HashSet<string> LetIn(string name, Input<string> into, int port, string what, Server server, AwsEnvironment aws, Resource parent)
    {
        var let = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (service, client) in aws.Catalog.ServicesOn(server.Name).SelectMany(service => service.Clients, (service, client) => (service, client)))
        {
            if (!client.IsPooled || aws.DeclaredNetwork!.GroupOf(service, client) is not { } group)
                continue;
            var source = client.SecurityGroup == Client.Declared ? $"{service.Name}-{client.Name}" : client.SecurityGroup!;
            if (let.Add(source))
                Ingress.From($"{name}-{source}", into, group, port, $"{what} from {client.Name}", parent);
        }

        return let;
    }
}
