using System.Text.Json.Nodes;
using Access.Rotation;
using Access.Servers;
using Access.Tests.Support;
using Amazon.Runtime;
using Npgsql;

namespace Access.Tests.Rotation;

[Collection(ServersCollection.Name)]
public sealed class RotationTests(ServersFixture servers)
{
    private const string Name = "dev/rot";
    private static readonly RotationSettings AtOnce = new() { Grace = TimeSpan.Zero, Region = "eu-central-1" };
    private readonly List<string> told = [];

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Rotation_switches_to_the_other_login_ends_the_first_and_tells_no_secret(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var service = await RotatedService.DeclareAsync(server, pooled: true);
        await using var secrets = Secrets(service, server.Port);
        var first = secrets.Read(Name, "AWSCURRENT")!;
        await using var session = new NpgsqlConnection(server.ConnectionString("rot_a", "first-password-1", "postgres"));
        await session.OpenAsync();

        Assert.True(await RunAsync(AtOnce), string.Join('\n', told));

        var second = secrets.Read(Name, "AWSCURRENT")!;
        Assert.Equal("rot_b", JsonNode.Parse(second)!["username"]!.GetValue<string>());
        Assert.True(await RotatedService.LetsInAsync(second));
        Assert.False(await RotatedService.LetsInAsync(first));
        Assert.Equal("57P01", (await Assert.ThrowsAnyAsync<PostgresException>(() => new NpgsqlCommand("SELECT 1", session).ExecuteNonQueryAsync())).SqlState);
        Assert.Equal(2L, await server.SqlAsync("SELECT count(*) FROM pooler_auth.verifiers v JOIN pg_authid r ON r.rolname = v.username AND r.rolpassword = v.verifier"));
        Assert.Null(secrets.Read(Name, "AWSPENDING"));

        Assert.True(await RunAsync(AtOnce), string.Join('\n', told));
        Assert.Equal("rot_a", JsonNode.Parse(secrets.Read(Name, "AWSCURRENT")!)!["username"]!.GetValue<string>());
        foreach (var secret in new[] { first, second, secrets.Read(Name, "AWSCURRENT")! })
            Assert.DoesNotContain(told, line => line.Contains(JsonNode.Parse(secret)!["password"]!.GetValue<string>(), StringComparison.Ordinal));
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Rotation_ended_at_any_step_is_gone_on_with_and_never_locks_clients_out(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var service = await RotatedService.DeclareAsync(server, pooled: kind == ManagedServer.Rds);
        await using var secrets = Secrets(service, server.Port);
        var store = new SecretLoginStore(new SecretsManager("eu-central-1", new ImmutableCredentials("id", "key", null)), Name);
        var interrupted = 0;
        for (var step = 0; step < 10; step++)
        {
            var finished = await InterruptedAsync(server, new InterruptedStore(store, step / 2, after: step % 2 == 1));
            Assert.True(await RotatedService.LetsInAsync(secrets.Read(Name, "AWSCURRENT")!), $"step {step}");
            interrupted += finished ? 0 : 1;

            Assert.True(await RunAsync(AtOnce), string.Join('\n', told));
            Assert.True(await RotatedService.LetsInAsync(secrets.Read(Name, "AWSCURRENT")!), $"step {step}");
            Assert.False(await RotatedService.LetsInAsync(secrets.Read(Name, "AWSPREVIOUS")!), $"step {step}");
        }

        Assert.Equal(10, interrupted);
    }

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Dry_run_changes_nothing(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var service = await RotatedService.DeclareAsync(server, pooled: false);
        await using var secrets = Secrets(service, server.Port);
        var first = secrets.Read(Name, "AWSCURRENT")!;

        Assert.True(await RunAsync(AtOnce with { DryRun = true }), string.Join('\n', told));

        Assert.Equal(["rot: would give rot_b a new password, make it current in place of rot_a, and end that one after 00:00:00"], told);
        Assert.Equal(first, secrets.Read(Name, "AWSCURRENT"));
        Assert.Null(secrets.Read(Name, "AWSPENDING"));
        Assert.True(await RotatedService.LetsInAsync(first));
    }

    [SkippableFact]
    public async Task Secret_of_another_login_is_refused()
    {
        var server = await servers.GetAsync(ManagedServer.Rds);
        await using var service = await RotatedService.DeclareAsync(server, pooled: false);
        await using var secrets = Secrets(service, server.Port);
        secrets.Put(Name, RotatedService.Secret("somebody", "made-up", server.Port));

        Assert.False(await RunAsync(AtOnce));

        Assert.Equal(["rot: failed: its secret holds \"somebody\", expected one of rot_a, rot_b"], told);
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Logins_in_a_file_are_rotated_there_and_stay_the_owners_alone(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var service = await RotatedService.DeclareAsync(server, pooled: false);
        using var folder = new Testing.ScratchFolder();
        var file = folder.PathOf("logins.json");
        await File.WriteAllTextAsync(
            file, $$"""{ "servers": { "main": {{service.Rotator}} }, "services": { "rot": { "current": {{RotatedService.FirstSecret(server.Port)}} } } }""");

        Assert.True(await RunAsync(AtOnce with { LoginsFile = file }), string.Join('\n', told));

        var logins = JsonNode.Parse(await File.ReadAllTextAsync(file))!["services"]!["rot"]!;
        Assert.Equal(["current", "previous"], logins.AsObject().Select(version => version.Key));
        Assert.True(await RotatedService.LetsInAsync(logins["current"]!.ToJsonString()));
        Assert.False(await RotatedService.LetsInAsync(logins["previous"]!.ToJsonString()));
        Assert.False(OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != UnixFileMode.None);
    }

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Clients_of_a_pooler_lose_no_transaction(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var service = await RotatedService.DeclareAsync(server, pooled: true);
        await using var pooler = await AuthPooler.StartAsync(server, RotatedService.PoolerPassword);
        await using var secrets = Secrets(service, pooler.Port);
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 4).Select(_ => TransactAsync(secrets, stop.Token)).ToList();

        for (var round = 0; round < 3; round++)
            Assert.True(await RunAsync(AtOnce with { Grace = TimeSpan.FromSeconds(1) }), string.Join('\n', told));
        await stop.CancelAsync();

        Assert.All(await Task.WhenAll(clients), transactions => Assert.InRange(transactions, 20, int.MaxValue));
    }

    [SkippableFact]
    public async Task Behind_a_proxy_that_does_not_know_the_next_login_it_is_tried_on_the_server()
    {
        var server = await servers.GetAsync(ManagedServer.Rds);
        await using var service = await RotatedService.DeclareAsync(server, pooled: false);
        await using var secrets = Secrets(service, FreePort.Find()); // where nobody lets anybody in

        Assert.False(await RunAsync(AtOnce));
        Assert.True(await RunAsync(AtOnce, RotatedService.Target with { IsProxied = true }), string.Join('\n', told));

        var current = JsonNode.Parse(secrets.Read(Name, "AWSCURRENT")!)!;
        Assert.Equal("rot_b", current["username"]!.GetValue<string>());
        Assert.NotEqual(server.Port, current["port"]!.GetValue<int>());
        Assert.True(await RotatedService.LetsInAsync(RotatedService.Secret("rot_b", current["password"]!.GetValue<string>(), server.Port)));
    }

    // A client as they are: it reads its secret, and keeps the connection for some transactions.
    private static async Task<int> TransactAsync(SecretsManagerDouble secrets, CancellationToken stop)
    {
        var transactions = 0;
        while (!stop.IsCancellationRequested)
        {
            var login = LoginCredentials.Parse(secrets.Read(Name, "AWSCURRENT")!, "secret");
            await using var connection = new NpgsqlConnection(
                $"Host=127.0.0.1;Port={login.Port};Username={login.Username};Password={login.Password};Database={login.Database};SSL Mode=Disable;Pooling=false;No Reset On Close=true");
            await connection.OpenAsync(CancellationToken.None);
            for (var i = 0; i < 5; i++)
            {
                await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
                await using var command = new NpgsqlCommand("SELECT current_user", connection, transaction);
                Assert.Equal(login.Username, await command.ExecuteScalarAsync(CancellationToken.None));
                await transaction.CommitAsync(CancellationToken.None);
                transactions++;
            }
        }

        return transactions;
    }

    private static SecretsManagerDouble Secrets(RotatedService service, int port)
    {
        var secrets = new SecretsManagerDouble();
        secrets.Put(Name, RotatedService.FirstSecret(port));
        secrets.Put("dev/rotator", service.Rotator);
        return secrets;
    }

    private async Task<bool> InterruptedAsync(TestServer server, ILoginStore store)
    {
        await using var rotator = new Server(ServerSettings.Read(Props.Of(
            ("host", "127.0.0.1"), ("port", server.Port), ("username", "rotator"), ("password", Props.Secret("rotator-password-1")), ("sslMode", "disable"))));
        try
        {
            var rotation = new LoginRotation(RotatedService.Target, store, rotator, AtOnce, told.Add);
            await rotation.EndAsync(await rotation.ReplaceAsync(CancellationToken.None), CancellationToken.None);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private Task<bool> RunAsync(RotationSettings settings, RotationTarget? target = null)
        => Rotator.RunAsync(
            [target ?? RotatedService.Target], [], settings, (service, line) => told.Add($"{service}: {line}"), (service, line) => told.Add($"{service}: failed: {line}"), CancellationToken.None);
}
