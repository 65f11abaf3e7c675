using System.Collections.Concurrent;
using Access.Converging;
using Access.Inputs;
using Npgsql;

namespace Access.Servers;

/// <summary>One PostgreSQL server: connections to its databases, and one transaction per operation. Thread-safe.</summary>
internal sealed class Server(ServerSettings settings) : IAsyncDisposable
{
    // What a small server can spare beside its users' connections.
    private const int MaxOperations = 8;

    private readonly ConcurrentDictionary<string, NpgsqlDataSource> sources = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim operations = new(MaxOperations);
    private readonly Tunnel? tunnel = settings.TunnelCommand.IsEmpty || settings.Host is null ? null : new Tunnel(settings.TunnelCommand, settings.Host, settings.Port);

    public ServerSettings Settings => settings;

    /// <summary>Runs <paramref name="work"/> in one transaction, alone among the operations of the same key in that database.</summary>
    /// <param name="database">The database; null: the one that roles and databases are managed from.</param>
    /// <param name="key">What must not be changed side by side: PostgreSQL would fail with "tuple concurrently updated".</param>
    /// <param name="work">The operation.</param>
    /// <param name="ct">Cancels it; the transaction is rolled back.</param>
    public Task<T> ChangeAsync<T>(string? database, string key, Func<Session, Task<T>> work, CancellationToken ct)
        => UseAsync(database, async session =>
        {
            await using var transaction = await session.Connection.BeginTransactionAsync(ct);
            await session.LockAsync(key, ct);
            var result = await work(session);
            await transaction.CommitAsync(ct);
            return result;
        }, ct);

    /// <summary>Runs <paramref name="work"/> in one transaction, alone at its place; and among all databases, where the place says so.</summary>
    public Task<T> ChangeAsync<T>(Place place, Func<Session, Task<T>> work, CancellationToken ct)
    {
        if (place.SharedLockKey is not { } shared)
            return ChangeAsync(place.Database, place.LockKey, work, ct);
        if ((place.Database ?? settings.Database) == settings.Database)
            return ChangeAsync(null, shared, LockedAsync, ct);
        return UseAsync(place.Database, async session =>
        {
            // Advisory locks are a database's own: this one is held by a connection beside, until the work is committed.
            await using var beside = await OpenAsync(settings.Database, ct);
            await using var guard = await beside.BeginTransactionAsync(ct);
            await new Session(beside).LockAsync(shared, ct);
            await using var transaction = await session.Connection.BeginTransactionAsync(ct);
            var result = await LockedAsync(session);
            await transaction.CommitAsync(ct);
            return result;
        }, ct);

        async Task<T> LockedAsync(Session session)
        {
            await session.LockAsync(place.LockKey, ct);
            return await work(session);
        }
    }

    /// <summary>Runs <paramref name="work"/> outside a transaction: for reading, and for CREATE and DROP DATABASE.</summary>
    public async Task<T> UseAsync<T>(string? database, Func<Session, Task<T>> work, CancellationToken ct)
    {
        await operations.WaitAsync(ct);
        try
        {
            await using var connection = await OpenAsync(database ?? settings.Database, ct);
            return await work(new Session(connection));
        }
        finally
        {
            operations.Release();
        }
    }

    /// <summary>Makes the provider's own login act as <paramref name="role"/>: only then may it grant on the role's objects. Not drift, but declared.</summary>
    public async Task ActAsAsync(string role, CancellationToken ct)
    {
        // Asked first without a transaction: nearly always it is so already.
        if (await UseAsync(null, session => session.MayActAsAsync(role, ct), ct))
            return;
        try
        {
            await ChangeAsync(null, "role " + role, async session =>
            {
                if (await session.MayActAsAsync(role, ct))
                    return true;
                var options = session.Version >= 16 ? " WITH INHERIT TRUE, SET TRUE" : "";
                await session.ExecuteAsync($"GRANT {Identifier.Quote(role)} TO CURRENT_USER{options}", ct);
                return true;
            }, ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new AccessException(
                $"what is to be changed belongs to role \"{role}\", which the login \"{settings.Username}\" may not become ({e.MessageText}): "
                + $"make it a member, or leave what belongs to \"{role}\" out of the stack", e);
        }
    }

    /// <summary>Closes the idle connections to a database, so that it can be dropped or renamed.</summary>
    public async Task ForgetAsync(string database)
    {
        if (sources.TryRemove(database, out var source))
            await source.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var source in sources.Values)
            await source.DisposeAsync();
        if (tunnel is not null)
            await tunnel.DisposeAsync();
        operations.Dispose();
    }

    private async Task<NpgsqlConnection> OpenAsync(string database, CancellationToken ct)
    {
        if (tunnel is not null)
            await tunnel.OpenAsync(settings.ConnectTimeout, ct);
        return await Connector.OpenAsync(Source(database), settings.ConnectTimeout, ct);
    }

    private NpgsqlDataSource Source(string database)
        => sources.GetOrAdd(database, name =>
        {
            if (settings.Host is null || settings.Username is null)
                throw new AccessException("the provider \"access\" has no server: give its \"host\" and \"username\"");
            var connection = new NpgsqlConnectionStringBuilder
            {
                Host = tunnel is null ? settings.OverrideHost ?? settings.Host : "127.0.0.1",
                Port = tunnel?.LocalPort ?? settings.OverridePort ?? settings.Port,
                Database = name,
                Username = settings.Username,
                SslMode = settings.SslMode,
                RootCertificate = settings.SslRootCert,
                ApplicationName = "pulumi access",
                NoResetOnClose = true, // whatever is set is set for one transaction; locks of sessions are given back
                SearchPath = "pg_catalog", // nothing that users made is found by an unqualified name
                MaxPoolSize = MaxOperations,
                IncludeErrorDetail = true, // what stands in the way, not rows: these are statements about catalogs
                ConnectionIdleLifetime = 5,
                ConnectionPruningInterval = 5,
                CommandTimeout = 0, // a lock that another deployment holds is waited for
            };
            var builder = new NpgsqlDataSourceBuilder(connection.ConnectionString);
            // Whatever the way there, the certificate is the server's own.
            builder.UseSslClientAuthenticationOptionsCallback(options => options.TargetHost = settings.Host);
            builder.UsePasswordProvider(
                _ => throw new NotSupportedException("connections are opened asynchronously"),
                async (_, ct) => await LoginPassword.ReadAsync(settings, ct));
            return builder.Build();
        });
}
