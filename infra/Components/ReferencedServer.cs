using System.Collections.Immutable;
using Infra.Catalog;
using Pulumi;

namespace Infra.Components;

/// <summary>A server that another stack has: its addresses and login are outputs there.</summary>
internal sealed class ReferencedServer : IServerComponent
{
    public ReferencedServer(EnvironmentCatalog catalog, Server server, StackReference stack)
    {
        var addresses = new StackOutput(stack, Addresses, server.Name);
        (Address, PooledAddress) = (addresses.Text("address"), addresses.Text("pooledAddress"));
        (ReadAddress, AccessDatabase) = (addresses.Text("readAddress"), addresses.Text("accessDatabase"));
        Login = ServerLogin.Of(server, new StackOutput(stack, Logins, server.Name));
        if (server.Neon?.Branches.Any(branch => branch.Name == NeonBranch.Development) == true)
        {
            var urls = new StackOutput(stack, Shadows, server.Name);
            ShadowUrls = catalog.ServicesOn(server.Name).ToImmutableDictionary(service => service.Name, service => urls.Text(service.Name), StringComparer.Ordinal);
        }

        Access = Login.Provider(server, this, catalog.Aws, new CustomResourceOptions());
    }

    private const string Addresses = "servers";
    private const string Logins = "serverLogins";
    private const string Shadows = "shadowUrls";

    public Output<string> Address { get; }

    public Output<string> PooledAddress { get; }

    public Output<string> ReadAddress { get; }

    public IReadOnlyDictionary<string, Output<string>> ShadowUrls { get; } = ImmutableDictionary<string, Output<string>>.Empty;

    public Resource? Instance => null;

    public Output<string> AccessDatabase { get; }

    public ServerLogin Login { get; }

    public ProviderResource? Access { get; }

    /// <summary>The outputs that it is made from, of the stack that has the servers. Secrets are in outputs of their own: an output is secret as a whole.</summary>
    public static IEnumerable<(string Name, object? Value)> OutputsOf(IEnumerable<(Server Server, IServerComponent On)> servers)
    {
        var known = servers.ToList();
        object Each(Func<IServerComponent, object?> value) => known.ToImmutableDictionary(server => server.Server.Name, server => value(server.On), StringComparer.Ordinal);
        yield return (Addresses, Each(on => Facts.Of(
            ("address", on.Address), ("pooledAddress", on.PooledAddress), ("readAddress", on.ReadAddress), ("accessDatabase", on.AccessDatabase))));
        yield return (Logins, Each(on => on.Login.Facts));
        yield return (Shadows, Each(on => on.ShadowUrls.ToImmutableDictionary(url => url.Key, url => (object?)url.Value, StringComparer.Ordinal)));
    }
}
