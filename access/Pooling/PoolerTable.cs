using Access.Servers;

namespace Access.Pooling;

/// <summary>The verifiers that the pooler looks up. Whoever changes a role's password changes its row in the same transaction.</summary>
internal static class PoolerTable
{
    public const string Schema = "pooler_auth";

    public const string Table = Schema + ".verifiers";

    private const string SetSql =
        $"INSERT INTO {Table} (username, verifier) VALUES ($1, $2) ON CONFLICT (username) DO UPDATE SET verifier = excluded.verifier";

    private const string FindSql = $"SELECT verifier FROM {Table} WHERE username = $1";

    private const string RenameSql = $"UPDATE {Table} SET username = $2 WHERE username = $1";

    private const string ReplaceSql = $"UPDATE {Table} SET verifier = $2 WHERE username = $1";

    private const string RemoveSql = $"DELETE FROM {Table} WHERE username = $1";

    /// <summary>Makes this the verifier that the pooler finds.</summary>
    /// <exception cref="AccessException">There is no table, or no verifier to put there.</exception>
    public static async Task SetAsync(Session session, string role, string verifier, CancellationToken ct)
    {
        if (verifier.Length == 0)
            throw new AccessException($"role \"{role}\": pooled, but its verifier is not known: raise passwordVersion, so that the password is applied again. Neon takes no verifiers: leave pooled out there");
        if (!await ExistsAsync(session, ct))
            throw new AccessException($"role \"{role}\": pooled, but the server has no table for verifiers: declare PoolerAuth, and let the role depend on it");
        await session.ExecuteAsync(SetSql, ct, role, verifier);
    }

    /// <summary>The verifier that the pooler finds, or null.</summary>
    public static async Task<string?> FindAsync(Session session, string role, CancellationToken ct)
        => await ExistsAsync(session, ct) && await session.QueryAsync(FindSql, r => r.GetString(0), ct, role) is [var verifier] ? verifier : null;

    /// <summary>Another verifier, for a role that the pooler knows.</summary>
    public static Task ReplaceAsync(Session session, string role, string verifier, CancellationToken ct) => session.ExecuteAsync(ReplaceSql, ct, role, verifier);

    public static async Task RenameAsync(Session session, string role, string newName, CancellationToken ct)
    {
        if (await ExistsAsync(session, ct))
            await session.ExecuteAsync(RenameSql, ct, role, newName);
    }

    public static async Task RemoveAsync(Session session, string role, CancellationToken ct)
    {
        if (await ExistsAsync(session, ct))
            await session.ExecuteAsync(RemoveSql, ct, role);
    }

    private static Task<bool> ExistsAsync(Session session, CancellationToken ct)
        => session.ScalarAsync<bool>($"SELECT to_regclass('{Table}') IS NOT NULL", ct);
}
