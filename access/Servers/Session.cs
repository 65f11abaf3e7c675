using Npgsql;
using NpgsqlTypes;

namespace Access.Servers;

/// <summary>One connection in use. Values travel as parameters; only what PostgreSQL takes no parameter for is quoted into the text.</summary>
internal sealed class Session(NpgsqlConnection connection)
{
    // Any constant: it keeps these locks apart from those of applications.
    private const int LockSpace = 0x61636365;

    // A role that does not exist is none that this login lacks: the statement that needs it will say so.
    private const string MayActAsSql =
        """
        SELECT coalesce(
          (SELECT pg_has_role(current_user, oid, 'USAGE') AND pg_has_role(current_user, oid, 'BECOME') FROM pg_roles WHERE rolname = $1), true)
        """;

    public NpgsqlConnection Connection => connection;

    /// <summary>Major version of the server.</summary>
    public int Version => connection.PostgreSqlVersion.Major;

    public Task LockAsync(string key, CancellationToken ct)
        => ExecuteAsync("SELECT pg_advisory_xact_lock($1, hashtext($2))", ct, LockSpace, key);

    /// <summary>A lock that outlives transactions; it must be given back before the connection is.</summary>
    public Task LockSessionAsync(string key, CancellationToken ct)
        => ExecuteAsync("SELECT pg_advisory_lock($1, hashtext($2))", ct, LockSpace, key);

    public Task UnlockSessionAsync(string key, CancellationToken ct)
        => ExecuteAsync("SELECT pg_advisory_unlock($1, hashtext($2))", ct, LockSpace, key);

    public async Task ExecuteAsync(string sql, CancellationToken ct, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task<T> ScalarAsync<T>(string sql, CancellationToken ct, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        return (T)(await command.ExecuteScalarAsync(ct))!;
    }

    public async Task<List<T>> QueryAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct))
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Whether the provider's login has the privileges of a role and may become it.</summary>
    public Task<bool> MayActAsAsync(string role, CancellationToken ct)
        => ScalarAsync<bool>(MayActAsSql.Replace("BECOME", Version >= 16 ? "SET" : "MEMBER", StringComparison.Ordinal), ct, role);

    /// <summary>Whether this is Neon, which takes plain passwords only and has its own pooler.</summary>
    public Task<bool> IsNeonAsync(CancellationToken ct)
        => ScalarAsync<bool>("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'neon_superuser')", ct);

    private NpgsqlCommand Command(string sql, object[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            var value = new NpgsqlParameter { Value = parameter };
            if (parameter is uint)
                value.NpgsqlDbType = NpgsqlDbType.Oid;
            command.Parameters.Add(value);
        }

        return command;
    }
}
