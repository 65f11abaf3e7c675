using System.Net;
using System.Net.Sockets;
using Access.Servers;
using Access.Tests.Support;
using Pulumi;
using Pulumi.Experimental.Provider;
using PropertyMap = System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Experimental.PropertyValue>;

namespace Access.Tests;

[Collection(ServersCollection.Name)]
public sealed class ConnectionTests(ServersFixture servers)
{
    private const string Arn = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:master-AbCdEf";
    private const string WhoSql = "SELECT current_user::text";

    [Theory]
    [InlineData("host", "elsewhere.example")]
    [InlineData("port", 6543)]
    [InlineData("sslMode", "require")]
    [InlineData("username", "somebody")]
    [InlineData("password", "another")]
    [InlineData("database", "other")]
    [InlineData("overrideHost", "localhost")]
    public async Task Another_way_to_the_same_roles_replaces_nothing(string property, object value)
    {
        await using var provider = new AccessProvider(new RecordingEngine());
        var old = Props.Of(("host", "db.example"), ("port", 5432), ("sslMode", "verify-full"), ("username", "master"), ("password", Props.Secret("first")));
        var diff = await provider.DiffConfig(
            new DiffRequest(new Urn("urn:pulumi:dev::tests::pulumi:providers:access::main"), "id", old, old.SetItem(property, Props.Value(value)), [], old), CancellationToken.None);
        Assert.True(diff.Changes);
        Assert.Equal([property], diff.Diffs!);
        Assert.Empty(diff.Replaces ?? []);
    }

    [SkippableFact]
    public async Task Password_is_read_from_its_secret_at_each_connect()
    {
        var server = await servers.GetAsync(ManagedServer.Rds);
        await using var secrets = new SecretsManagerDouble();
        await server.SqlAsync("CREATE ROLE rotated_master LOGIN PASSWORD 'first-password'");
        secrets.Put(Arn, """{"username":"rotated_master","password":"first-password"}""");
        await using var access = new Server(Settings(server.Port, ("username", "rotated_master"), ("passwordSecretArn", Arn)));
        Assert.Equal("rotated_master", await WhoAsync(access, "postgres"));

        // Rotated by the service meanwhile: the provider that is running goes on with the new one.
        await server.SqlAsync("ALTER ROLE rotated_master PASSWORD 'second-password'");
        secrets.Put(Arn, """{"username":"rotated_master","password":"second-password"}""");
        Assert.Equal("rotated_master", await WhoAsync(access, "template1"));
        secrets.Put(Arn, """{"username":"rotated_master"}""");
        var error = await Assert.ThrowsAnyAsync<Exception>(() => access.UseAsync("template0", Task.FromResult, CancellationToken.None));
        Assert.Equal($"the secret {Arn} holds no JSON object with a member \"password\"", error.GetBaseException().Message);
        await access.DisposeAsync();
        await server.SqlAsync("DROP ROLE rotated_master");
    }

    [SkippableFact]
    public async Task Server_that_is_coming_up_is_waited_for_and_one_that_never_does_is_named()
    {
        var server = await servers.GetAsync(ManagedServer.Rds);
        using var late = new TcpListener(IPAddress.Loopback, 0);
        late.Start();
        var port = ((IPEndPoint)late.LocalEndpoint).Port;
        var forwarding = ForwardThirdAsync(late, server.OwnPort);
        await using (var access = new Server(Settings(port, ("username", ServersFixture.Master), ("connectTimeout", 30))))
            Assert.Equal(ServersFixture.Master, await WhoAsync(access, "postgres"));
        await forwarding;

        late.Stop();
        await using var gone = new Server(Settings(port, ("username", ServersFixture.Master), ("connectTimeout", 0)));
        var error = await Assert.ThrowsAsync<AccessException>(() => WhoAsync(gone, "postgres"));
        Assert.StartsWith("cannot reach the server after 0 s (connectTimeout 0)", error.Message, StringComparison.Ordinal);
    }

    private static Task<string> WhoAsync(Server access, string database)
        => access.UseAsync(database, s => s.ScalarAsync<string>(WhoSql, CancellationToken.None), CancellationToken.None);

    private static ServerSettings Settings(int port, params ReadOnlySpan<(string, object)> more)
    {
        PropertyMap properties = Props.Of(("host", "127.0.0.1"), ("port", port), ("sslMode", "disable"), ("connectTimeout", 5)).SetItems(Props.Of(more));
        return ServerSettings.Read(properties.ContainsKey("passwordSecretArn") ? properties : properties.Add("password", Props.Secret(ServersFixture.MasterPassword)));
    }

    // Accepts and closes, as the near end of a tunnel does while the far end is not there yet.
    private static async Task ForwardThirdAsync(TcpListener listener, int port)
    {
        for (var i = 0; i < 2; i++)
            (await listener.AcceptTcpClientAsync()).Dispose();
        using var near = await listener.AcceptTcpClientAsync();
        using var far = new TcpClient();
        await far.ConnectAsync(IPAddress.Loopback, port);
        await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
    }
}
