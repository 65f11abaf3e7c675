namespace Infra.Catalog.Vocabulary;

/// <summary>Parameter defaults, in PostgreSQL's notation. A later list wins over an earlier one.</summary>
internal static class Profiles
{
    public const string FourServices = "four-services";
    public const string Rds3000Users = "rds-3000-users";

    /// <summary>For every RDS server: encrypted connections, no weak password, and logs that show slow queries, changes and waits but no data.</summary>
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
    ];

    public static IReadOnlyList<string> Names { get; } = [FourServices, Rds3000Users];

    public static IReadOnlyList<(string Name, string Text)> Defaults(string? profile) => profile switch
    {
        FourServices => [("max_connections", "100")],
        Rds3000Users => [("max_connections", "200"), ("shared_buffers", "256MB"), ("work_mem", "16MB"), ("effective_cache_size", "1GB")],
        _ => [],
    };
}
