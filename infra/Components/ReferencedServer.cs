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

        if (server.Pooler?.Run is not null)
            PoolerLogin = new PoolerLogin(new StackOutput(stack, PoolerLogins, server.Name).Text(PoolerPassword), addresses.Text(PoolerSecret));
        Access = Login.Provider(server, this, catalog.Aws, new CustomResourceOptions());
    }

    private const string Addresses = "servers";
    private const string Logins = "serverLogins";
    private const string Shadows = "shadowUrls";
    private const string PoolerLogins = "poolerLogins";
    private const string PoolerPassword = "password";
    private const string PoolerSecret = "poolerSecretArn";

    public Output<string> Address { get; }

    public Output<string> PooledAddress { get; }

    public Output<string> ReadAddress { get; }

    public IReadOnlyDictionary<string, Output<string>> ShadowUrls { get; } = ImmutableDictionary<string, Output<string>>.Empty;

    public PoolerLogin? PoolerLogin { get; }

    public Resource? Instance => null;

    public Output<string> AccessDatabase { get; }

    public ServerLogin Login { get; }

    public ProviderResource? Access { get; }

    /// <summary>The outputs that it is made from, of the stack that has the servers. Secrets are in outputs of their own: an output is secret as a whole.</summary>
    /// <param name="servers">Its servers.</param>
    /// <param name="poolers">Logins of the poolers that it runs, by server.</param>
    public static IEnumerable<(string Name, object? Value)> OutputsOf(IReadOnlyList<(Server Server, IServerComponent On)> servers, IReadOnlyDictionary<string, PoolerLogin> poolers)
    {
        object Each(Func<Server, IServerComponent, object?> value) => servers.ToImmutableDictionary(server => server.Server.Name, server => value(server.Server, server.On), StringComparer.Ordinal);
        yield return (Addresses, Each((server, on) => Facts.Of(
            ("address", on.Address),
            ("pooledAddress", on.PooledAddress),
            ("readAddress", on.ReadAddress),
            ("accessDatabase", on.AccessDatabase),
            (PoolerSecret, poolers.GetValueOrDefault(server.Name)?.SecretArn))));
        yield return (Logins, Each((_, on) => on.Login.Facts));
        yield return (Shadows, Each((_, on) => on.ShadowUrls.ToImmutableDictionary(url => url.Key, url => (object?)url.Value, StringComparer.Ordinal)));
        if (poolers.Count > 0)
            yield return (PoolerLogins, poolers.ToImmutableDictionary(pooler => pooler.Key, pooler => (object?)Facts.Of((PoolerPassword, pooler.Value.Password)), StringComparer.Ordinal));
    }
}
