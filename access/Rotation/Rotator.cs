using Access.Inputs;
using Access.Servers;
using Npgsql;

namespace Access.Rotation;

/// <summary>Rotates the logins of services, and master logins that nobody else rotates.</summary>
public static class Rotator
{
    /// <summary>Rotates one after the other; one that fails does not keep the next from its turn.</summary>
    /// <param name="targets">The services.</param>
    /// <param name="masters">The master logins.</param>
    /// <param name="settings">How.</param>
    /// <param name="tell">Receives what is done: whose login, and a line that holds no secret.</param>
    /// <param name="fail">Receives what failed: whose login, and why.</param>
    /// <param name="ct">Ends it; the next run goes on.</param>
    /// <returns>Whether none failed.</returns>
    public static async Task<bool> RunAsync(
        IEnumerable<RotationTarget> targets, IEnumerable<MasterTarget> masters, RotationSettings settings, Action<string, string> tell, Action<string, string> fail, CancellationToken ct)
    {
        var good = true;
        var servers = new List<Server>();
        var replaced = new List<(RotationTarget Target, LoginRotation Rotation, ReplacedLogin Login)>();
        try
        {
            foreach (var target in targets)
            {
                await AttemptAsync(target.Service, async () =>
                {
                    var (store, rotator) = settings.LoginsFile is { } path ? InFile(new LoginFile(path), target) : await InSecretsAsync(target, settings, ct);
                    servers.Add(ServerOf(rotator));
                    var rotation = new LoginRotation(target, store, servers[^1], settings, line => tell(target.Service, line));
                    replaced.Add((target, rotation, await rotation.ReplaceAsync(ct)));
                });
            }

            foreach (var master in masters)
            {
                await AttemptAsync(master.ToString(), async () =>
                {
                    var store = new SecretLoginStore(await SecretsAsync(settings), master.Secret);
                    await new MasterRotation(store, ServerOf, settings, line => tell(master.ToString(), line)).RunAsync(ct);
                });
            }

            // All are waited for at once: each has its time from when it was replaced.
            if (!settings.DryRun)
            {
                foreach (var (target, rotation, login) in replaced)
                    await AttemptAsync(target.Service, () => rotation.EndAsync(login, ct));
            }
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }

        return good;

        async Task AttemptAsync(string whose, Func<Task> work)
        {
            try
            {
                await work();
            }
            catch (Exception e) when (e is AccessException or AwsErrorException or NpgsqlException or HttpRequestException)
            {
                good = false;
                fail(whose, e.Message);
            }
        }
    }

    internal static Server ServerOf(LoginCredentials login) => new(ServerSettings.Read(PropertyMap.Empty
        .Add("host", Property.Of(login.Host))
        .Add("port", Property.Of(login.Port))
        .Add("database", Property.Of(login.Database))
        .Add("username", Property.Of(login.Username))
        .Add("password", Property.Of(login.Password).WithSecret(true))
        .Add("sslMode", Property.Of(login.SslModeName))));

    private static (ILoginStore Store, LoginCredentials Rotator) InFile(LoginFile file, RotationTarget target)
        => (file.Service(target.Service), file.Rotator(target.Server));

    private static async Task<(ILoginStore Store, LoginCredentials Rotator)> InSecretsAsync(RotationTarget target, RotationSettings settings, CancellationToken ct)
    {
        if (target.Secret is null || target.RotatorSecret is null)
            throw new AccessException("its logins are in no secret of AWS Secrets Manager: give the file that holds them");
        var secrets = await SecretsAsync(settings);
        var rotator = await new SecretLoginStore(secrets, target.RotatorSecret).ReadAsync(LoginStage.Current, ct);
        return rotator is null
            ? throw new AccessException($"secret {target.RotatorSecret} has no current version")
            : (new SecretLoginStore(secrets, target.Secret), rotator.Credentials);
    }

    private static async Task<SecretsManager> SecretsAsync(RotationSettings settings) => new(
        settings.Region ?? AwsCredentials.Region() ?? throw new AccessException("no AWS region: set AWS_REGION"), await AwsCredentials.FindAsync());
}
