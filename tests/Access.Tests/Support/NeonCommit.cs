namespace Access.Tests.Support;

/// <summary>Neon hands each password to its control plane when a transaction commits, and fails there when it was given a verifier.</summary>
internal sealed class NeonCommit : ProxySession
{
    private const string Refusal =
        "DO $$BEGIN RAISE EXCEPTION 'Received password hash, but Neon only supports being given plaintext passwords' USING ERRCODE = 'XX000'; END$$";

    private bool inTransaction;
    private bool hasVerifier;
    private bool isRollingBack;

    public override ValueTask<ProxyMessage?> FromClientAsync(ProxyMessage message)
    {
        if (message.Sql is not { } sql)
            return new(message);
        var sendsVerifier = sql.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase) && sql.Contains("SCRAM-SHA-256$", StringComparison.Ordinal);
        if (Is(sql, "BEGIN"))
            inTransaction = true;
        if (sendsVerifier && !inTransaction)
            return new(message.With(Refusal));
        hasVerifier |= sendsVerifier;
        if (Is(sql, "ROLLBACK"))
            hasVerifier = false;
        if (!Is(sql, "COMMIT") || !hasVerifier)
            return new(message);
        hasVerifier = false;
        isRollingBack = true;
        return new(message.With("ROLLBACK; " + Refusal));
    }

    // ReadyForQuery tells whether a transaction is open. A COMMIT that fails has no CommandComplete before its error.
    public override ValueTask<ProxyMessage?> FromServerAsync(ProxyMessage message)
    {
        if (message.Type == 'C' && isRollingBack)
        {
            isRollingBack = false;
            return new((ProxyMessage?)null);
        }

        if (message.Type == 'Z')
            inTransaction = message.Body[0] != (byte)'I';
        return new(message);
    }

    private static bool Is(string sql, string verb) => sql.StartsWith(verb, StringComparison.OrdinalIgnoreCase);
}
