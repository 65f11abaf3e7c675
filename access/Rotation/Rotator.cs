using Access.Inputs;
using Access.Servers;
using Npgsql;

namespace Access.Rotation;

/// <summary>Rotates the logins of services.</summary>
public static class Rotator
{
    /// <summary>Rotates one after the other; one that fails does not keep the next from its turn.</summary>
    /// <param name="targets">The services.</param>
    /// <param name="settings">How.</param>
    /// <param name="tell">Receives what is done: service, and a line that holds no secret.</param>
    /// <param name="fail">Receives what failed: service, and why.</param>
    /// <param name="ct">Ends it; the next run goes on.</param>
    /// <returns>Whether none failed.</returns>
    public static async Task<bool> RunAsync(
        IEnumerable<RotationTarget> targets, RotationSettings settings, Action<string, string> tell, Action<string, string> fail, CancellationToken ct)
    {
        var good = true;
        var servers = new List<Server>();
        var replaced = new List<(RotationTarget Target, LoginRotation Rotation, ReplacedLogin Login)>();
        try
        {
            foreach (var target in targets)
            {
                await AttemptAsync(target, async () =>
                {
                    var (store, rotator) = settings.LoginsFile is { } path ? InFile(new LoginFile(path), target) : await InSecretsAsync(target, settings, ct);
                    servers.Add(ServerOf(rotator));
                    var rotation = new LoginRotation(target, store, servers[^1], settings, line => tell(target.Service, line));
                    replaced.Add((target, rotation, await rotation.ReplaceAsync(ct)));
                });
            }

            // All are waited for at once: each has its time from when it was replaced.
            if (!settings.DryRun)
            {
                foreach (var (target, rotation, login) in replaced)
                    await AttemptAsync(target, () => rotation.EndAsync(login, ct));
            }
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }

        return good;

        async Task AttemptAsync(RotationTarget target, Func<Task> work)
        {
            try
            {
                await work();
            }
            catch (Exception e) when (e is AccessException or AwsErrorException or NpgsqlException or HttpRequestException)
            {
                good = false;
                fail(target.Service, e.Message);
            }
        }
    }

    private static Server ServerOf(LoginCredentials rotator) => new(ServerSettings.Read(PropertyMap.Empty
        .Add("host", Property.Of(rotator.Host))
        .Add("port", Property.Of(rotator.Port))
        .Add("database", Property.Of(rotator.Database))
        .Add("username", Property.Of(rotator.Username))
        .Add("password", Property.Of(rotator.Password).WithSecret(true))
        .Add("sslMode", Property.Of(rotator.SslModeName))));

    private static (ILoginStore Store, LoginCredentials Rotator) InFile(LoginFile file, RotationTarget target)
        => (file.Service(target.Service), file.Rotator(target.Server));

    private static async Task<(ILoginStore Store, LoginCredentials Rotator)> InSecretsAsync(RotationTarget target, RotationSettings settings, CancellationToken ct)
    {
        if (target.Secret is null || target.RotatorSecret is null)
            throw new AccessException("its logins are in no secret of AWS Secrets Manager: give the file that holds them");
        var region = settings.Region ?? AwsCredentials.Region() ?? throw new AccessException("no AWS region: set AWS_REGION");
        var secrets = new SecretsManager(region, await AwsCredentials.FindAsync());
        var rotator = await new SecretLoginStore(secrets, target.RotatorSecret).ReadAsync(LoginStage.Current, ct);
        return rotator is null
            ? throw new AccessException($"secret {target.RotatorSecret} has no current version")
            : (new SecretLoginStore(secrets, target.Secret), rotator.Credentials);
    }
}
