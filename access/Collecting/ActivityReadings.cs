using System.Collections.Immutable;
using Npgsql;

namespace Access.Collecting;

/// <summary>Reads a server's statistics views; what they count since the server began becomes rates.</summary>
internal sealed class ActivityReadings
{
    private const string Sql =
        """
        SELECT
          (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND state = 'active' AND pid <> pg_backend_pid()),
          (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND state <> 'active'),
          (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND wait_event_type = 'Lock'),
          (SELECT coalesce(sum(pg_database_size(oid)), 0)::bigint FROM pg_database WHERE datallowconn AND NOT datistemplate),
          (SELECT max(coalesce(extract(epoch FROM replay_lag), 0))::float8 FROM pg_stat_replication),
          sum(xact_commit)::float8, sum(xact_rollback)::float8, sum(blks_hit)::float8, sum(blks_read)::float8
        FROM pg_stat_database
        """;

    private const string RolesSql = "SELECT usename::text, count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() GROUP BY 1";

    private (TimeSpan Time, double Committed, double RolledBack, double Hit, double Read)? before;

    /// <summary>Reads them.</summary>
    /// <param name="connection">Open, as a member of pg_monitor.</param>
    /// <param name="time">Of a clock that never goes back.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<ServerActivity> ReadAsync(NpgsqlConnection connection, TimeSpan time, CancellationToken ct)
    {
        var roles = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        await using (var command = new NpgsqlCommand(RolesSql, connection))
        {
            await using var row = await command.ExecuteReaderAsync(ct);
            while (await row.ReadAsync(ct))
                roles[row.GetString(0)] = row.GetInt64(1);
        }

        await using var all = new NpgsqlCommand(Sql, connection);
        await using var reader = await all.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        var activity = new ServerActivity
        {
            Active = reader.GetInt64(0),
            Idle = reader.GetInt64(1),
            LockWaits = reader.GetInt64(2),
            SizeBytes = reader.GetInt64(3),
            ReplicationLagSeconds = await reader.IsDBNullAsync(4, ct) ? null : reader.GetDouble(4),
            ByRole = roles.ToImmutable(),
        };
        var now = (time, reader.GetDouble(5), reader.GetDouble(6), reader.GetDouble(7), reader.GetDouble(8));
        var last = before;
        before = now;
        return last is { } since && now.Item2 >= since.Committed && now.Item4 >= since.Hit ? WithRates(activity, since, now) : activity;
    }

    private static ServerActivity WithRates(
        ServerActivity activity,
        (TimeSpan Time, double Committed, double RolledBack, double Hit, double Read) since,
        (TimeSpan Time, double Committed, double RolledBack, double Hit, double Read) now)
    {
        var (committed, rolledBack, hit, read) = (now.Committed - since.Committed, now.RolledBack - since.RolledBack, now.Hit - since.Hit, now.Read - since.Read);
        return activity with
        {
            ErrorRatePercent = Share(rolledBack, committed, ofNothing: 0),
            CacheHitPercent = Share(hit, read, ofNothing: 100),
            TransactionsPerSecond = (committed + rolledBack) / Math.Max(1, (now.Time - since.Time).TotalSeconds),
        };
    }

    private static double Share(double part, double rest, double ofNothing) => part + rest > 0 ? 100 * part / (part + rest) : ofNothing;
}
