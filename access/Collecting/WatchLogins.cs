using Access.Rotation;
using Access.Servers;

namespace Access.Collecting;

/// <summary>The logins that watch, from their secrets or from a file; read again when one was refused.</summary>
/// <param name="settings">Where they are.</param>
internal sealed class WatchLogins(CollectionSettings settings)
{
    private readonly Dictionary<string, LoginCredentials> known = new(StringComparer.Ordinal);

    /// <summary>A login.</summary>
    /// <param name="kind">Part of a file: <c>monitoring</c> or <c>poolers</c>.</param>
    /// <param name="server">The server.</param>
    /// <param name="secret">Name of its secret; null: it is in a file.</param>
    /// <param name="ct">Cancels it.</param>
    /// <exception cref="AccessException">It cannot be read.</exception>
    public async Task<LoginCredentials> FindAsync(string kind, string server, string? secret, CancellationToken ct)
    {
        if (!known.TryGetValue(kind, out var login))
            known[kind] = login = await ReadAsync(kind, server, secret, ct);
        return login;
    }

    /// <summary>Reads them again the next time: a password may have changed.</summary>
    public void Forget() => known.Clear();

    private async Task<LoginCredentials> ReadAsync(string kind, string server, string? secret, CancellationToken ct)
    {
        if (settings.LoginsFile is { } file)
            return new LoginFile(file).Login(kind, server);
        if (secret is null)
            throw new AccessException("its login is in no secret of AWS Secrets Manager: give the file that holds it");
        var region = settings.Region ?? AwsCredentials.Region() ?? throw new AccessException("no AWS region: set AWS_REGION");
        try
        {
            var stored = await new SecretLoginStore(new SecretsManager(region, await AwsCredentials.FindAsync()), secret).ReadAsync(LoginStage.Current, ct);
            return stored?.Credentials ?? throw new AccessException($"secret {secret} has no current version");
        }
        catch (AwsErrorException e)
        {
            throw new AccessException($"cannot read the secret {secret}: {e.Message}", e);
        }
    }
}
