using System.Collections.Immutable;
using System.Globalization;
using Access.Inputs;

namespace Access.Health;

/// <summary>The function as it shall be.</summary>
/// <param name="Schema">Schema that it is in.</param>
/// <param name="Owner">Role that it runs as.</param>
/// <param name="Callers">Roles that may call it.</param>
internal sealed record HealthFunction(string Schema, string Owner, ImmutableArray<string> Callers)
{
    // Each check stands alone: one that fails does not hide the others.
    private const string Template =
        """

        DECLARE
          backends bigint;
          bytes bigint;
          hits bigint;
          reads bigint;
        BEGIN
          BEGIN
            SELECT count(*) INTO backends FROM pg_stat_activity
            WHERE datname = current_database() AND backend_type = 'client backend' AND xact_start IS NOT NULL AND pid <> pg_backend_pid();
            RETURN QUERY SELECT 'active_transactions', CASE WHEN backends < TRANSACTIONS THEN 'healthy' ELSE 'warning' END,
              jsonb_build_object('activeTransactions', backends, 'warningFrom', TRANSACTIONS);
          EXCEPTION WHEN OTHERS THEN
            RETURN QUERY SELECT 'active_transactions', 'critical', jsonb_build_object('error', SQLERRM, 'sqlState', SQLSTATE);
          END;
          BEGIN
            bytes := pg_database_size(current_database());
            RETURN QUERY SELECT 'database_size',
              CASE WHEN bytes < WARNING * 1048576::bigint THEN 'healthy' WHEN bytes < CRITICAL * 1048576::bigint THEN 'warning' ELSE 'critical' END,
              jsonb_build_object('bytes', bytes, 'warningFromMegabytes', WARNING, 'criticalFromMegabytes', CRITICAL);
          EXCEPTION WHEN OTHERS THEN
            RETURN QUERY SELECT 'database_size', 'critical', jsonb_build_object('error', SQLERRM, 'sqlState', SQLSTATE);
          END;
          BEGIN
            SELECT blks_hit, blks_hit + blks_read INTO STRICT hits, reads FROM pg_stat_database WHERE datname = current_database();
            RETURN QUERY SELECT 'cache_hit_ratio', CASE WHEN reads = 0 OR hits * 100 > reads * PERCENT THEN 'healthy' ELSE 'warning' END,
              jsonb_build_object('blocksHit', hits, 'blocksRead', reads, 'percent', round(hits * 100.0 / nullif(reads, 0), 2), 'warningToPercent', PERCENT);
          EXCEPTION WHEN OTHERS THEN
            RETURN QUERY SELECT 'cache_hit_ratio', 'critical', jsonb_build_object('error', SQLERRM, 'sqlState', SQLSTATE);
          END;
        END

        """;

    public int TransactionsWarning { get; private init; } = 10;

    public int SizeWarningMegabytes { get; private init; } = 1000;

    public int SizeCriticalMegabytes { get; private init; } = 5000;

    public int CacheHitWarningPercent { get; private init; } = 80;

    /// <summary>Its source text.</summary>
    public string Body => Template
        .Replace("TRANSACTIONS", Number(TransactionsWarning), StringComparison.Ordinal)
        .Replace("WARNING", Number(SizeWarningMegabytes), StringComparison.Ordinal)
        .Replace("CRITICAL", Number(SizeCriticalMegabytes), StringComparison.Ordinal)
        .Replace("PERCENT", Number(CacheHitWarningPercent), StringComparison.Ordinal);

    /// <summary>The statement that makes it, or makes it anew. Its owner is the role that runs the statement.</summary>
    public string Create
        => $"""
        CREATE OR REPLACE FUNCTION {Name(Schema)} RETURNS TABLE (check_name text, status text, details jsonb)
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body${Body}$body$
        """;

    public static HealthFunction Of(PropertyReader inputs)
        => new(inputs.Text("schema") ?? "public", inputs.Text("owner")!, inputs.TextList("callers") ?? [])
        {
            TransactionsWarning = inputs.Integer("transactionsWarning") ?? 10,
            SizeWarningMegabytes = inputs.Integer("sizeWarningMegabytes") ?? 1000,
            SizeCriticalMegabytes = inputs.Integer("sizeCriticalMegabytes") ?? 5000,
            CacheHitWarningPercent = inputs.Integer("cacheHitWarningPercent") ?? 80,
        };

    /// <summary>The function, as statements name it.</summary>
    public static string Name(string schema) => Identifier.Quote(schema) + ".check_database_health()";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
