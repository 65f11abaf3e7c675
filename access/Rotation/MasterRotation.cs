using Access.Inputs;
using Access.Roles;
using Access.Servers;

namespace Access.Rotation;

/// <summary>
/// Rotates a master login, which has no second to switch to: whoever reads its secret while the password changes is refused for a moment, and reads it
/// again. Killed at any step, the next run goes on where this one was.
/// </summary>
/// <param name="store">Where its credentials are kept.</param>
/// <param name="serverOf">The server, logged in to with credentials.</param>
/// <param name="settings">How.</param>
/// <param name="tell">Receives a line for each step; never a secret.</param>
internal sealed class MasterRotation(ILoginStore store, Func<LoginCredentials, Server> serverOf, RotationSettings settings, Action<string> tell)
{
    /// <summary>Gives the login a new password.</summary>
    /// <exception cref="AccessException">A step failed; the next run goes on.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        var current = await store.ReadAsync(LoginStage.Current, ct)
            ?? throw new AccessException("its secret has no current version");
        var username = current.Credentials.Username;
        if (settings.DryRun)
        {
            tell($"would give {username} a new password, after the one of {current.Since:u}");
            return;
        }

        var pending = await store.ReadAsync(LoginStage.Pending, ct) is { } staged && staged.Version != current.Version ? staged : null;
        if (pending is null)
            pending = await store.StageAsync(current.Credentials.With(username, NewPassword.Create()), ct);
        else
            tell($"goes on with the password staged for {username}");

        // An earlier run may have been ended after the server had taken it.
        if (!await pending.Credentials.LogInAsync(ct))
        {
            await SetPasswordAsync(current.Credentials, pending.Credentials.Password, ct);
            if (!await pending.Credentials.LogInAsync(ct))
                throw new AccessException($"{pending.Credentials} is refused with its new password");
        }

        await store.PromoteAsync(pending, current, ct);
        tell($"{username} has a new password");
    }

    private async Task SetPasswordAsync(LoginCredentials login, string password, CancellationToken ct)
    {
        await using var server = serverOf(login);
        await server.ChangeAsync(null, "role " + login.Username, async session =>
        {
            await session.ExecuteAsync($"ALTER ROLE {Identifier.Quote(login.Username)} PASSWORD {Identifier.Literal(ScramVerifier.Compute(password))}", ct);
            return true;
        }, ct);
    }
}
