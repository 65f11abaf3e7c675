namespace Infra.Sizing;

/// <summary>
/// What is counted in the PostgreSQL log. Patterns: Amazon CloudWatch Logs User Guide, "Filter pattern syntax"; messages: PostgreSQL's and pgaudit's own.
/// Audit lines need pgaudit with <c>ddl</c> and <c>role</c>, slow queries <c>log_min_duration_statement</c>.
/// </summary>
internal static class LogFilters
{
    public const string FailedLogins = "FailedLogins";
    public const string FailedConnections = "FailedConnections";
    public const string SchemaChanges = "SchemaChanges";
    public const string PrivilegeChanges = "PrivilegeChanges";
    public const string SlowQueries = "SlowQueries";
    public const string VerySlowQueries = "VerySlowQueries";
    public const string Errors = "Errors";
    public const string Deadlocks = "Deadlocks";

    public static IReadOnlyList<LogFilterPlan> All { get; } =
    [
        new("failed-logins", FailedLogins, "?\"password authentication failed\" ?\"no pg_hba.conf entry\" ?\"PAM authentication failed\""),
        new("failed-connections", FailedConnections, "?\"remaining connection slots are reserved\" ?\"too many connections for\" ?\"too many clients already\""),
        new("schema-changes", SchemaChanges, "\"AUDIT: \" \",DDL,\"", OnReplicas: false),
        new("privilege-changes", PrivilegeChanges, "\"AUDIT: \" \",ROLE,\"", OnReplicas: false),

        // auto_explain logs the plan of a query that is logged already.
        new("slow-queries", SlowQueries, "\" ms \" \"duration: \" -\"plan:\""),

        // Five to ten seconds, and longer: a pattern has no alternatives.
        new("slow-queries-5s", VerySlowQueries, "%duration: [5-9][0-9]{3}\\.[0-9]+ ms  [se]%"),
        new("slow-queries-10s", VerySlowQueries, "%duration: [0-9]{5,}\\.[0-9]+ ms  [se]%"),
        new("errors", Errors, "?\"ERROR: \" ?\"FATAL: \" ?\"PANIC: \""),
        new("deadlocks", Deadlocks, "\"deadlock detected\"", OnReplicas: false),
    ];

    /// <summary>Those of a log.</summary>
    public static IEnumerable<LogFilterPlan> Of(ServerLog log) => All.Where(filter => filter.OnReplicas || !log.IsReplica);

    /// <summary>Alarms on them. Failing queries of a primary are counted by the collector, as a rate; those of a replica here.</summary>
    public static IEnumerable<AlarmPlan> Alarms(ServerLog log)
    {
        var metrics = log.Metrics;
        yield return Count("failed-logins", metrics, FailedLogins, 1, "warning", "A login was refused: look who it is, and from where.");
        yield return Count("failed-logins", metrics, FailedLogins, 5, "critical", "Logins are refused again and again: a wrong password in use, or somebody who guesses.");
        yield return Count("failed-connections", metrics, FailedConnections, 1, "warning", "A connection was refused for want of slots: look at pools and leaks.");
        yield return Count("slow-queries", metrics, SlowQueries, 10, "warning", "Ten queries in five minutes were slower than log_min_duration_statement: look at the dashboard of queries.");
        yield return Count("slow-queries", metrics, VerySlowQueries, 1, "critical", "A query took longer than five seconds.");
        if (log.IsReplica)
        {
            yield return Count("errors", metrics, Errors, 10, "warning", "Ten lines of errors in five minutes on the replica: a query that fails, or queries that recovery cancels.");
            yield break;
        }

        yield return Count("privilege-changes", metrics, PrivilegeChanges, 1, "warning", "A role or grant was changed: was it the access provider, or somebody by hand?");
        yield return Count("deadlocks", metrics, Deadlocks, 1, "warning", "Transactions waited for each other: look at the order in which they lock.");
    }

    private static AlarmPlan Count(string name, string metrics, string metric, double atLeast, string severity, string description) => new()
    {
        Name = name,
        Severity = severity,
        Namespace = metrics,
        Metric = metric,
        Statistic = "Sum",

        // CloudWatch compares with "greater than": one is more than a half.
        Threshold = atLeast - 0.5,
        PeriodSeconds = 300,
        Periods = 1,
        PeriodsToAlarm = 1,
        Description = description,
    };
}
