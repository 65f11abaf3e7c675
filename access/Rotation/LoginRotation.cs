using Access.Inputs;
using Access.Pooling;
using Access.Roles;
using Access.Servers;

namespace Access.Rotation;

/// <summary>
/// Rotates one service between its two logins. Killed at any step, the next run goes on where this one was: the credentials that clients read
/// let them in all the time.
/// </summary>
/// <param name="target">The service.</param>
/// <param name="store">Where its credentials are kept.</param>
/// <param name="server">The server, logged in to as the rotator, which may become each of the logins.</param>
/// <param name="settings">How.</param>
/// <param name="tell">Receives a line for each step; never a secret.</param>
internal sealed class LoginRotation(RotationTarget target, ILoginStore store, Server server, RotationSettings settings, Action<string> tell)
{
    private const string PoolerOwnerSql =
        """
        SELECT pg_get_userbyid(c.relowner) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'pooler_auth' AND c.relname = 'verifiers'
        """;

    private const string EndSessionsSql =
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = current_user AND pid <> pg_backend_pid()";

    /// <summary>Makes the idle login current, unless a rotation that was begun before has not ended.</summary>
    /// <returns>The login that is to end.</returns>
    /// <exception cref="AccessException">A step failed; what clients use is as it was.</exception>
    public async Task<ReplacedLogin> ReplaceAsync(CancellationToken ct)
    {
        var current = await store.ReadAsync(LoginStage.Current, ct)
            ?? throw new AccessException("its secret has no current version");
        var idle = Other(current.Credentials.Username);
        var pending = await store.ReadAsync(LoginStage.Pending, ct) is { } staged && staged.Version != current.Version && staged.Credentials.Username == idle ? staged : null;
        if (pending is null && await store.ReadAsync(LoginStage.Previous, ct) is { } previous
            && previous.Credentials.Username == idle && await LogsInAsync(previous.Credentials, ct))
        {
            if (settings.DryRun)
                tell($"would end {idle}, which was replaced on {current.Since:u}");
            return new ReplacedLogin(idle, current.Since);
        }

        var replaced = current.Credentials.Username;
        if (settings.DryRun)
        {
            tell($"would give {idle} a new password, make it current in place of {replaced}, and end that one after {settings.Grace}");
            return new ReplacedLogin(replaced, DateTimeOffset.UtcNow);
        }

        if (pending is null)
            pending = await store.StageAsync(current.Credentials.With(idle, NewPassword.Create()), ct);
        else
            tell($"goes on with the password staged for {idle}");
        await SetPasswordAsync(idle, pending.Credentials.Password, ct);
        if (!await LogsInAsync(pending.Credentials, ct))
            throw new AccessException($"{pending.Credentials} is refused with its new password: clients go on as {replaced}");
        await store.PromoteAsync(pending, current, ct);
        tell($"{idle} is current");
        return new ReplacedLogin(replaced, DateTimeOffset.UtcNow);
    }

    /// <summary>Ends a login when its time is over.</summary>
    /// <exception cref="AccessException">It could not be ended; the next run tries again.</exception>
    public async Task EndAsync(ReplacedLogin replaced, CancellationToken ct)
    {
        var (login, since) = replaced;
        var left = since + settings.Grace - DateTimeOffset.UtcNow;
        if (left > TimeSpan.Zero)
        {
            tell($"{login} ends in {TimeSpan.FromSeconds(Math.Ceiling(left.TotalSeconds))}");
            await Task.Delay(left, ct);
        }

        // A password that nobody knows: the login stays, for the next rotation.
        await SetPasswordAsync(login, NewPassword.Create(), ct);
        var sessions = await AsAsync(login, session => session.ScalarAsync<long>(EndSessionsSql, ct), ct);
        tell($"{login} has ended, and {sessions} of its sessions");
    }

    private string Other(string username) => target.Logins.Contains(username, StringComparer.Ordinal)
        ? target.Logins.First(login => login != username)
        : throw new AccessException($"its secret holds \"{username}\", expected one of {string.Join(", ", target.Logins)}");

    private Task<bool> LogsInAsync(LoginCredentials credentials, CancellationToken ct)
        => (target.IsProxied ? credentials.At(server.Settings.Host!, server.Settings.Port) : credentials).LogInAsync(ct);

    // Whoever may become a login may set its password; the pooler's verifier follows in the same transaction.
    private Task<bool> SetPasswordAsync(string login, string password, CancellationToken ct)
        => server.ChangeAsync(null, "role " + login, async session =>
        {
            var isNeon = await session.IsNeonAsync(ct);
            if (isNeon && !server.Settings.IsTrusted)
                throw new AccessException("this server takes plain passwords only, which are sent over sslMode verify-full and no other");
            var verifier = ScramVerifier.Compute(password);
            await BecomeAsync(session, login, ct);
            await session.ExecuteAsync($"ALTER ROLE {Identifier.Quote(login)} PASSWORD {Identifier.Literal(isNeon ? password : verifier)}", ct);
            if (!isNeon && await session.QueryAsync(PoolerOwnerSql, row => row.GetString(0), ct) is [var owner])
            {
                await session.ExecuteAsync("RESET ROLE", ct);
                await BecomeAsync(session, owner, ct);
                await PoolerTable.ReplaceAsync(session, login, verifier, ct);
            }

            return true;
        }, ct);

    private Task<T> AsAsync<T>(string login, Func<Session, Task<T>> work, CancellationToken ct)
        => server.ChangeAsync(null, "role " + login, async session =>
        {
            await BecomeAsync(session, login, ct);
            return await work(session);
        }, ct);

    private static Task BecomeAsync(Session session, string role, CancellationToken ct) => session.ExecuteAsync($"SET LOCAL ROLE {Identifier.Quote(role)}", ct);
}
