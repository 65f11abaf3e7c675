using System.Text.Json.Nodes;
using Access.Rotation;
using Access.Servers;
using Access.Tests.Support;
using Amazon.Runtime;

namespace Access.Tests.Rotation;

[Collection(ServersCollection.Name)]
public sealed class MasterRotationTests(ServersFixture servers)
{
    private const string Master = "rotated_master";
    private const string FirstPassword = "first-master-password-1";
    private const string Secret = "dev/main-master-credentials";
    private static readonly MasterTarget Target = new("main", Secret);
    private static readonly RotationSettings Settings = new() { Region = "eu-central-1" };
    private readonly List<string> told = [];

    [SkippableTheory]
    [OnEveryMajor]
    public Task Master_gets_a_new_password_which_nothing_tells(int major) => WithMasterAsync(major, async (_, secrets) =>
    {
        Assert.True(await RunAsync(Settings), string.Join('\n', told));

        Assert.Equal(["master of main: rotated_master has a new password"], told);
        var second = secrets.Read(Secret, "AWSCURRENT")!;
        Assert.True(await RotatedService.LetsInAsync(second));
        Assert.False(await RotatedService.LetsInAsync(RotatedService.Secret(Master, FirstPassword, Port(second))));
        Assert.Contains(Password(second), JsonNode.Parse(second)!["url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(secrets.Read(Secret, "AWSPENDING"));
        Assert.DoesNotContain(told, line => line.Contains(Password(second), StringComparison.Ordinal) || line.Contains(FirstPassword, StringComparison.Ordinal));
    });

    [SkippableTheory]
    [OnEveryMajor]
    public Task Rotation_ended_at_any_step_is_gone_on_with(int major) => WithMasterAsync(major, async (_, secrets) =>
    {
        var store = new SecretLoginStore(new SecretsManager("eu-central-1", new ImmutableCredentials("id", "key", null)), Secret);
        for (var step = 0; step < 8; step++)
        {
            var before = secrets.Read(Secret, "AWSCURRENT")!;
            try
            {
                await new MasterRotation(new InterruptedStore(store, step / 2, after: step % 2 == 1), Rotator.ServerOf, Settings, told.Add).RunAsync(CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                // The next run has to go on from here.
            }

            Assert.True(await RunAsync(Settings), string.Join('\n', told));
            Assert.True(await RotatedService.LetsInAsync(secrets.Read(Secret, "AWSCURRENT")!), $"step {step}");
            Assert.False(await RotatedService.LetsInAsync(before), $"step {step}");
        }
    });

    [SkippableTheory]
    [OnEveryMajor]
    public Task Dry_run_changes_nothing_and_a_password_that_is_refused_is_told(int major) => WithMasterAsync(major, async (server, secrets) =>
    {
        var first = secrets.Read(Secret, "AWSCURRENT")!;
        Assert.True(await RunAsync(Settings with { DryRun = true }));
        Assert.StartsWith("master of main: would give rotated_master a new password", Assert.Single(told), StringComparison.Ordinal);
        Assert.Equal(first, secrets.Read(Secret, "AWSCURRENT"));

        await server.SqlAsync($"ALTER ROLE {Master} PASSWORD 'somebody-elses'");
        Assert.False(await RunAsync(Settings));
        Assert.Contains("28P01", told[^1], StringComparison.Ordinal);
        Assert.Equal(first, secrets.Read(Secret, "AWSCURRENT"));
    });

    private static string Password(string secret) => JsonNode.Parse(secret)!["password"]!.GetValue<string>();

    private static int Port(string secret) => JsonNode.Parse(secret)!["port"]!.GetValue<int>();

    private async Task WithMasterAsync(int major, Func<TestServer, SecretsManagerDouble, Task> test)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await server.SqlAsync($"CREATE ROLE {Master} LOGIN PASSWORD '{FirstPassword}'");
        try
        {
            await using var secrets = new SecretsManagerDouble();
            secrets.Put(Secret, RotatedService.Secret(Master, FirstPassword, server.Port));
            await test(server, secrets);
        }
        finally
        {
            await server.SqlAsync($"DROP ROLE {Master}");
        }
    }

    private Task<bool> RunAsync(RotationSettings settings) => Rotator.RunAsync(
        [], [Target], settings, (whose, line) => told.Add($"{whose}: {line}"), (whose, line) => told.Add($"{whose}: failed: {line}"), CancellationToken.None);
}
