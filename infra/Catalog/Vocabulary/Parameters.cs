namespace Infra.Catalog.Vocabulary;

/// <summary>
/// The parameters of an RDS PostgreSQL instance that a catalogue may set. Unit, range and static or dynamic: Amazon RDS User Guide, "Working with
/// parameters on your RDS for PostgreSQL DB instance"; PostgreSQL documentation, "Server Configuration".
/// </summary>
internal static class Parameters
{
    private const long Int = int.MaxValue;
    private static readonly Dictionary<string, ParameterDefinition> ByName = Index(
        Switch("rds.force_ssl"),
        Word("ssl_min_protocol_version", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"),
        Word("password_encryption", "md5", "scram-sha-256"),
        Word("rds.accepted_password_auth_method", "md5+scram", "scram"),
        StaticSwitch("rds.restrict_password_commands"),
        StaticSwitch("rds.logical_replication"),
        new WordParameter("shared_preload_libraries", true, "pg_stat_statements", "pgaudit", "auto_explain", "pg_cron", "pg_hint_plan", "pg_prewarm", "pglogical", "pg_tle", "orafce", "plprofiler", "pg_similarity") { IsList = true },
        new WordParameter("pgaudit.log", false, "ddl", "function", "misc", "read", "role", "write", "all", "none", "-ddl", "-function", "-misc", "-read", "-role", "-write") { IsList = true },
        Switch("pgaudit.log_catalog"),
        Switch("pgaudit.log_parameter"),
        Switch("pgaudit.log_relation"),
        Switch("pgaudit.log_statement_once"),
        Word("pgaudit.role", "rds_pgaudit"),
        new ExtensionListParameter("rds.allowed_extensions", IsStatic: false),
        Word("timezone", "UTC", "GMT"),
        Word("log_min_error_statement", "debug5", "debug4", "debug3", "debug2", "debug1", "info", "notice", "warning", "error", "log", "fatal", "panic"),
        Word("log_statement", "none", "ddl", "mod", "all"),
        Milliseconds("log_min_duration_statement", -1),
        Milliseconds("log_min_duration_sample", -1),
        new DecimalParameter("log_statement_sample_rate", 0, 1),
        Switch("log_connections"),
        Switch("log_disconnections"),
        Switch("log_lock_waits"),
        Milliseconds("deadlock_timeout", 1),
        Number("log_temp_files", ParameterUnit.Kilobytes, -1, Int),
        Switch("log_checkpoints"),
        Milliseconds("log_autovacuum_min_duration", -1),
        Number("log_parameter_max_length", ParameterUnit.Bytes, -1, 1_073_741_823),
        Number("log_parameter_max_length_on_error", ParameterUnit.Bytes, -1, 1_073_741_823),
        Number("rds.log_retention_period", ParameterUnit.Minutes, 1_440, 10_080),
        Milliseconds("statement_timeout", 0),
        Milliseconds("lock_timeout", 0),
        Milliseconds("idle_in_transaction_session_timeout", 0),
        Milliseconds("idle_session_timeout", 0),
        Milliseconds("transaction_timeout", 0) with { Since = 17 },
        Milliseconds("client_connection_check_interval", 0),
        Number("tcp_keepalives_idle", ParameterUnit.Seconds, 0, Int),
        Number("tcp_keepalives_interval", ParameterUnit.Seconds, 0, Int),
        Number("tcp_keepalives_count", ParameterUnit.None, 0, Int),
        StaticNumber("max_connections", ParameterUnit.None, 6, 262_143),
        StaticNumber("superuser_reserved_connections", ParameterUnit.None, 0, 262_143),
        StaticNumber("reserved_connections", ParameterUnit.None, 0, 262_143) with { Since = 16 },
        StaticNumber("rds.rds_superuser_reserved_connections", ParameterUnit.None, 0, 262_143),
        StaticNumber("shared_buffers", ParameterUnit.Pages, 16, 1_073_741_823),
        Number("effective_cache_size", ParameterUnit.Pages, 1, Int),
        Number("work_mem", ParameterUnit.Kilobytes, 64, Int),
        Number("maintenance_work_mem", ParameterUnit.Kilobytes, 1_024, Int),
        Number("autovacuum_work_mem", ParameterUnit.Kilobytes, -1, Int),
        new DecimalParameter("hash_mem_multiplier", 1, 1000),
        Number("temp_file_limit", ParameterUnit.Kilobytes, -1, Int),
        Switch("autovacuum"),
        Switch("track_counts"),
        StaticNumber("autovacuum_max_workers", ParameterUnit.None, 1, 262_143),
        Number("autovacuum_naptime", ParameterUnit.Seconds, 1, 2_147_483),
        new DecimalParameter("autovacuum_vacuum_scale_factor", 0, 100),
        new DecimalParameter("autovacuum_analyze_scale_factor", 0, 100),
        new DecimalParameter("autovacuum_vacuum_insert_scale_factor", 0, 100),
        Number("autovacuum_vacuum_cost_limit", ParameterUnit.None, -1, 10_000),
        Number("autovacuum_vacuum_cost_delay", ParameterUnit.Milliseconds, -1, 100),
        StaticNumber("autovacuum_freeze_max_age", ParameterUnit.None, 100_000, 2_000_000_000),
        StaticNumber("max_replication_slots", ParameterUnit.None, 5, 262_143),
        StaticNumber("max_wal_senders", ParameterUnit.None, 5, 262_143),
        StaticNumber("wal_buffers", ParameterUnit.Pages, -1, 262_143),
        Milliseconds("max_standby_streaming_delay", -1),
        Number("max_wal_size", ParameterUnit.Megabytes, 2, Int),
        Number("min_wal_size", ParameterUnit.Megabytes, 2, Int),
        Number("checkpoint_timeout", ParameterUnit.Seconds, 30, 86_400),
        new DecimalParameter("checkpoint_completion_target", 0, 1),
        Word("wal_compression", "off", "pglz", "lz4", "zstd"),
        Number("max_slot_wal_keep_size", ParameterUnit.Megabytes, -1, Int),
        StaticNumber("max_worker_processes", ParameterUnit.None, 0, 262_143),
        Number("max_parallel_workers", ParameterUnit.None, 0, 1_024),
        Number("max_parallel_workers_per_gather", ParameterUnit.None, 0, 1_024),
        Number("max_parallel_maintenance_workers", ParameterUnit.None, 0, 1_024),
        StaticNumber("max_locks_per_transaction", ParameterUnit.None, 10, Int),
        new DecimalParameter("random_page_cost", 0, 1_000_000),
        Number("effective_io_concurrency", ParameterUnit.None, 0, 1_000),
        Number("default_statistics_target", ParameterUnit.None, 1, 10_000),
        Switch("jit"),
        Switch("track_io_timing"),
        Word("track_functions", "none", "pl", "all"),
        StaticNumber("track_activity_query_size", ParameterUnit.Bytes, 100, 1_048_576),
        Word("compute_query_id", "off", "on", "auto", "regress"),
        Word("pg_stat_statements.track", "none", "top", "all"),
        StaticNumber("pg_stat_statements.max", ParameterUnit.None, 100, Int),
        Milliseconds("auto_explain.log_min_duration", -1),
        Switch("auto_explain.log_analyze"),
        Word("default_toast_compression", "pglz", "lz4"),
        Word("synchronous_commit", "off", "local", "on", "remote_write", "remote_apply"),
        Switch("row_security"),
        Switch("hot_standby_feedback"));

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static ParameterDefinition? Find(string name) => ByName.GetValueOrDefault(name);

    private static Dictionary<string, ParameterDefinition> Index(params ParameterDefinition[] all)
    {
        var index = new Dictionary<string, ParameterDefinition>(all.Length, StringComparer.Ordinal);
        foreach (var parameter in all)
            index.Add(parameter.Name, parameter);
        return index;
    }

    private static NumberParameter Number(string name, ParameterUnit unit, long minimum, long maximum) => new(name, false, unit, minimum, maximum);

    private static NumberParameter StaticNumber(string name, ParameterUnit unit, long minimum, long maximum) => new(name, true, unit, minimum, maximum);

    private static NumberParameter Milliseconds(string name, long minimum) => Number(name, ParameterUnit.Milliseconds, minimum, Int);

    private static SwitchParameter Switch(string name) => new(name, IsStatic: false);

    private static SwitchParameter StaticSwitch(string name) => new(name, IsStatic: true);

    private static WordParameter Word(string name, params string[] words) => new(name, false, words);
}
