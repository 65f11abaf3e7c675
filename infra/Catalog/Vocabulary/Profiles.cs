namespace Infra.Catalog.Vocabulary;

/// <summary>Parameter defaults, in PostgreSQL's notation. A later list wins over an earlier one.</summary>
internal static class Profiles
{
    public const string FourServices = "four-services";
    public const string Rds3000Users = "rds-3000-users";
    public const string PgTuned = "pgtune";

    /// <summary>
    /// For every RDS server: encrypted connections, no weak password, logs that show slow queries, changes and waits but no data, an audit of DDL
    /// and privileges, and dead clients noticed within a minute or two. Timeouts of statements are the login roles'.
    /// </summary>
    public static IReadOnlyList<(string Name, string Text)> Baseline { get; } =
    [
        ("rds.force_ssl", "on"),
        ("password_encryption", "scram-sha-256"),
        ("rds.accepted_password_auth_method", "scram"),
        ("log_min_duration_statement", "1s"),
        ("log_statement", "ddl"),
        ("log_connections", "on"),
        ("log_disconnections", "on"),
        ("log_lock_waits", "on"),
        ("log_temp_files", "10MB"),
        ("log_autovacuum_min_duration", "1s"),
        ("log_parameter_max_length", "0"),
        ("log_parameter_max_length_on_error", "0"),
        ("log_checkpoints", "on"),
        ("log_min_error_statement", "error"),
        ("rds.log_retention_period", "3d"),
        ("ssl_min_protocol_version", "TLSv1.2"),
        ("timezone", "UTC"),
        ("shared_preload_libraries", "pg_stat_statements,pgaudit,auto_explain"),
        ("pg_stat_statements.track", "all"),
        ("pgaudit.log", "ddl,role"),
        ("pgaudit.log_catalog", "off"),
        ("pgaudit.log_parameter", "off"),
        ("pgaudit.log_relation", "on"),
        ("pgaudit.log_statement_once", "on"),
        ("auto_explain.log_min_duration", "5s"),
        ("auto_explain.log_analyze", "off"),
        ("track_io_timing", "on"),
        ("track_functions", "pl"),
        ("tcp_keepalives_idle", "60s"),
        ("tcp_keepalives_interval", "10s"),
        ("tcp_keepalives_count", "6"),
        ("client_connection_check_interval", "10s"),
    ];

    public static IReadOnlyList<string> Names { get; } = [FourServices, Rds3000Users, PgTuned];

    public static IReadOnlyList<(string Name, string Text)> Defaults(string? profile) => profile switch
    {
        FourServices => [("max_connections", "100")],
        Rds3000Users => [("max_connections", "200"), ("shared_buffers", "256MB"), ("work_mem", "16MB"), ("effective_cache_size", "1GB")],
        _ => [],
    };
}
