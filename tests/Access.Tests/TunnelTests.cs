using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Access.Roles;
using Access.Servers;
using Access.Tests.Support;
using Pulumi;
using Pulumi.Experimental.Provider;
using Testing;
using PropertyMap = System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Experimental.PropertyValue>;

namespace Access.Tests;

[Collection(ServersCollection.Name)]
public sealed class TunnelTests(ServersFixture servers)
{
    // What a bastion's client does: listens on the local port, and passes every connection on.
    private const string Forwarder =
        """
        use IO::Socket::INET; use IO::Select; $| = 1; $SIG{CHLD} = 'IGNORE';
        my ($local, $host, $port) = @ARGV;
        my $listener = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $local, Listen => 20, ReuseAddr => 1) or die "no port: $!";
        while (my $near = $listener->accept) {
          next if fork;
          my $far = IO::Socket::INET->new(PeerAddr => $host, PeerPort => $port) or exit 1;
          my $both = IO::Select->new($near, $far);
          while (1) { for my $from ($both->can_read) { sysread($from, my $data, 65536) or exit 0; syswrite($from == $near ? $far : $near, $data) } }
        }
        """;

    [SkippableFact]
    public async Task Command_is_started_at_the_first_connection_and_ended_with_the_provider()
    {
        Skip.IfNot(File.Exists("/usr/bin/perl"), "perl stands for the client of a bastion, and is not there");
        var server = await servers.GetAsync(ManagedServer.Rds);
        var settings = Settings(server, ("tunnelCommand", new[] { "/usr/bin/perl", "-e", Forwarder, "{localPort}", "{host}", "{port}" }));
        var port = 0;
        await using (var access = new Server(settings))
        {
            for (var i = 0; i < 3; i++)
                port = await access.UseAsync(null, s => Task.FromResult(s.Connection.Port), CancellationToken.None);
            Assert.NotEqual(server.Port, port);
            Assert.Equal("master", await access.UseAsync(null, s => s.ScalarAsync<string>("SELECT current_user::text", CancellationToken.None), CancellationToken.None));
        }

        Assert.False(await IsOpenAsync(port));
    }

    [Fact]
    public void Command_is_held_by_the_provider_s_program_whatever_program_uses_it()
    {
        var ofDotnet = TunnelGuard.Start("/usr/bin/dotnet", isProvider: true, ["ssh", "-N"]);
        var ofOther = TunnelGuard.Start("/opt/dbready/dbready", isProvider: false, ["ssh", "-N"]);
        var ofRenamed = TunnelGuard.Start("/opt/pulumi-resource-access", isProvider: true, ["ssh", "-N"]);

        Assert.Equal(("/usr/bin/dotnet", "tunnel ssh -N"), (ofDotnet.FileName, string.Join(' ', ofDotnet.ArgumentList.Skip(1))));
        Assert.True(File.Exists(ofDotnet.ArgumentList[0]));
        Assert.Equal((Path.Combine(AppContext.BaseDirectory, "Access"), "tunnel ssh -N"), (ofOther.FileName, string.Join(' ', ofOther.ArgumentList)));
        Assert.Equal("/opt/pulumi-resource-access", ofRenamed.FileName);
    }

    [SkippableFact]
    public async Task Command_and_what_it_started_end_with_a_provider_that_is_killed()
    {
        Skip.IfNot(File.Exists("/usr/bin/perl"), "perl stands for the client of a bastion, and is not there");
        var server = await servers.GetAsync(ManagedServer.Rds);
        using var folder = new ScratchFolder();
        // The shell stays: what listens is a child of the command, as it is with the AWS CLI.
        string[] command = ["/bin/sh", "-c", $"echo $2 > '{folder.PathOf("port")}'; /usr/bin/perl -e \"$1\" $2 $3 $4; exit 1", "sh", Forwarder, "{localPort}", "{host}", "{port}"];
        await using var plugin = await PluginProvider.StartAsync();
        await plugin.Configure(
            new ConfigureRequest(
                ImmutableDictionary<string, string>.Empty, Properties(server, ("tunnelCommand", command)), acceptSecrets: true, acceptResources: true, sendsOldInputs: true, sendsOldInputsToDelete: true),
            CancellationToken.None);
        await plugin.Read(new ReadRequest(new Urn($"urn:pulumi:dev::tests::{RoleKind.TypeToken}::master"), ServersFixture.Master, PropertyMap.Empty, PropertyMap.Empty), CancellationToken.None);
        var port = int.Parse(await File.ReadAllTextAsync(folder.PathOf("port")), CultureInfo.InvariantCulture);
        Assert.True(await IsOpenAsync(port));

        plugin.Kill();

        for (var clock = Stopwatch.StartNew(); await IsOpenAsync(port); await Task.Delay(20))
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), "the tunnel is still there");
    }

    [SkippableFact]
    public async Task Command_that_fails_is_quoted_and_its_arguments_are_not()
    {
        var server = await servers.GetAsync(ManagedServer.Rds);
        var failing = Settings(server, ("tunnelCommand", new[] { "/bin/sh", "-c", "echo no such bastion >&2; exit 7 # secret {localPort}" }));
        await using (var access = new Server(failing))
        {
            var error = await Assert.ThrowsAsync<AccessException>(() => access.UseAsync(null, Task.FromResult, CancellationToken.None));
            Assert.Matches("^tunnelCommand: \"/bin/sh\" ended with exit code 7 before its port [0-9]+ was open: no such bastion$", error.Message);
        }

        await using var missing = new Server(Settings(server, ("tunnelCommand", new[] { "/nowhere/ssm", "{localPort}" })));
        var absent = await Assert.ThrowsAsync<AccessException>(() => missing.UseAsync(null, Task.FromResult, CancellationToken.None));
        Assert.StartsWith("tunnelCommand: cannot start \"/nowhere/ssm\"", absent.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_that_opens_no_port_is_ended_after_the_time_to_connect()
    {
        var settings = ServerSettings.Read(Props.Of(("host", "db.example"), ("connectTimeout", 1), ("tunnelCommand", new[] { "/bin/sleep", "60{localPort}" })));
        await using var access = new Server(settings with { });
        var error = await Assert.ThrowsAsync<AccessException>(() => access.UseAsync(null, Task.FromResult, CancellationToken.None));
        Assert.Matches("^tunnelCommand: \"/bin/sleep\" did not open port [0-9]+ within 1 s \\(connectTimeout\\)$", error.Message);
    }

    [SkippableFact]
    public async Task Certificate_is_verified_for_the_host_whatever_the_way_there()
    {
        var server = await servers.GetAsync(ManagedServer.Rds);
        var certificate = ServerCertificate.For("db.shop.internal");
        var authorities = Path.GetTempFileName();
        await File.WriteAllTextAsync(authorities, certificate.Authority);
        await server.UseTlsAsync(certificate);
        try
        {
            Assert.True(await IsEncryptedAsync(Overridden(server, "db.shop.internal", authorities)));
            var other = await Assert.ThrowsAnyAsync<Exception>(() => IsEncryptedAsync(Overridden(server, "db.other.internal", authorities)));
            Assert.IsType<System.Security.Authentication.AuthenticationException>(other.GetBaseException());
            var unknown = await Assert.ThrowsAnyAsync<Exception>(() => IsEncryptedAsync(Overridden(server, "db.shop.internal", authorities: null)));
            Assert.IsType<System.Security.Authentication.AuthenticationException>(unknown.GetBaseException());
        }
        finally
        {
            await server.SqlAsync("ALTER SYSTEM RESET ssl");
            await server.SqlAsync("SELECT pg_reload_conf()");
            File.Delete(authorities);
        }
    }

    [Theory]
    [InlineData("tunnelCommand", "found no {localPort} among the arguments, where the port to listen on is filled in", "ssh", "bastion")]
    [InlineData("tunnelCommand", "found beside overrideHost or overridePort, expected one way around", "ssh", "-L{localPort}")]
    public void Wrong_way_around_is_a_failure_of_the_configuration(string property, string reason, params string[] command)
    {
        var failures = ServerSettings.Check(Props.Of(("host", "db.example"), ("tunnelCommand", command), ("overridePort", 15432)));
        Assert.Contains(failures, f => f.Property == property && f.Reason == reason);
    }

    private static async Task<bool> IsEncryptedAsync(ServerSettings settings)
    {
        await using var access = new Server(settings);
        return await access.UseAsync(null, s => s.ScalarAsync<bool>("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()", CancellationToken.None), CancellationToken.None);
    }

    private static ServerSettings Settings(TestServer server, params ReadOnlySpan<(string, object)> more)
        => ServerSettings.Read(Properties(server, more));

    private static PropertyMap Properties(TestServer server, params ReadOnlySpan<(string, object)> more)
        => Props.Of(
            ("host", "127.0.0.1"), ("port", server.Port), ("username", ServersFixture.Master), ("password", ServersFixture.MasterPassword), ("sslMode", "disable"), ("connectTimeout", 5))
            .SetItems(Props.Of(more));

    private static async Task<bool> IsOpenAsync(int port)
    {
        using var probe = new TcpClient();
        try
        {
            await probe.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static ServerSettings Overridden(TestServer server, string host, string? authorities)
    {
        PropertyMap properties = Props.Of(
            ("host", host), ("overrideHost", "127.0.0.1"), ("overridePort", server.OwnPort), ("username", ServersFixture.Master), ("password", ServersFixture.MasterPassword), ("connectTimeout", 0));
        return ServerSettings.Read(authorities is null ? properties : properties.Add("sslRootCert", Props.Value(authorities)));
    }
}
