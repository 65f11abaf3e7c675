using Policies.Data;

namespace Policies.Model;

/// <summary>Databases and what watches them: alarms on their metrics, their logs, filters of these, and alarms on what filters count.</summary>
public sealed class WatchedDatabases
{
    private readonly StackModel stack;
    private readonly ILookup<string, MetricAlarm> byDatabase;
    private readonly ILookup<(string? Namespace, string? Metric), MetricAlarm> byMetric;
    private readonly List<MetricAlarm> unbound;
    private readonly Dictionary<string, IReadOnlyList<(string? Signal, MetricAlarm Alarm)>> ofDatabase = new(StringComparer.Ordinal);

    /// <summary>Joins them: by property dependencies, else by identifiers.</summary>
    public WatchedDatabases(StackModel stack)
    {
        this.stack = stack;
        var joined = stack.All<MetricAlarm>().Select(alarm => (Alarm: alarm, Databases: DatabasesOf(alarm).ToList())).ToList();
        byDatabase = joined
            .SelectMany(pair => pair.Databases.Select(database => database.Resource.Urn).Distinct(StringComparer.Ordinal).Select(urn => (Urn: urn, pair.Alarm)))
            .ToLookup(pair => pair.Urn, pair => pair.Alarm, StringComparer.Ordinal);
        unbound = [.. joined.Where(pair => pair.Databases.Count == 0 && pair.Alarm.Database.IsAbsent && SignalOf(pair.Alarm) is not null).Select(pair => pair.Alarm)];
        byMetric = stack.All<MetricAlarm>().ToLookup(alarm => (alarm.Namespace.Value, alarm.Metric.Value));
    }

    /// <summary>PostgreSQL databases that publish metrics: not the clusters, whose members do.</summary>
    public IEnumerable<Database> Databases
        => stack.All<Database>().Where(database => database.Kind is DatabaseKind.Instance or DatabaseKind.Replica or DatabaseKind.ClusterMember && database.ForeignEngine is null);

    /// <summary>What an alarm's metric tells about a database; null when it is none of databases.</summary>
    public static string? SignalOf(MetricAlarm alarm)
        => alarm.Namespace.Value is { } space && space.StartsWith("AWS/", StringComparison.Ordinal) && space is not ("AWS/RDS" or "AWS/Backup")
            ? null
            : DatabaseMetrics.Instance.Find(alarm.Metric.Value)?.Signal;

    /// <summary>
    /// Alarms on a database: on its own metrics and its cluster's, on what filters count in its log, and on metrics that name no database at all.
    /// </summary>
    public IReadOnlyList<(string? Signal, MetricAlarm Alarm)> AlarmsOf(Database database)
    {
        if (!ofDatabase.TryGetValue(database.Resource.Urn, out var alarms))
            ofDatabase[database.Resource.Urn] = alarms = [.. ReadAlarmsOf(database).DistinctBy(pair => (pair.Signal, pair.Alarm.Resource.Urn))];
        return alarms;
    }

    private IEnumerable<(string? Signal, MetricAlarm Alarm)> ReadAlarmsOf(Database database)
        => byDatabase[database.Resource.Urn]
            .Concat(ClusterOf(database) is { } cluster ? byDatabase[cluster.Resource.Urn] : [])
            .Concat(unbound)
            .Select(alarm => (SignalOf(alarm), alarm))
            .Concat(FiltersOf(database).SelectMany(filter => AlarmsOn(filter).Select(alarm => (Signals.OfPattern(filter.Pattern.Value), alarm))));

    /// <summary>Alarms on what a filter counts.</summary>
    public IEnumerable<MetricAlarm> AlarmsOn(LogMetricFilter filter) => byMetric[(filter.MetricNamespace.Value, filter.Metric.Value)];

    /// <summary>The databases that an alarm's dimensions name, or that are behind the proxy that they name; none when they are not of the stack.</summary>
    public IEnumerable<Database> DatabasesOf(MetricAlarm alarm)
    {
        var behind = stack.Behind<Database>(alarm.Resource, alarm.DimensionsProperty).ToList();
        if (behind.Count > 0)
            return behind;
        return alarm.Database.Value is { } identifier
            ? stack.By("identifier", static (Database database) => database.Identifier.Value)[identifier]
            : TargetsOf(alarm).Select(target => Named(target.Instance) ?? Named(target.Cluster)).OfType<Database>();

        Database? Named(Fact<string> identifier) => stack.NamedBy(identifier, "identifier", static (Database database) => database.Identifier.Value);
    }

    private IEnumerable<ProxyTarget> TargetsOf(MetricAlarm alarm)
        => alarm.Proxy.Value is { } name ? stack.By("proxy", static (ProxyTarget target) => target.Proxy.Value)[name] : [];

    /// <summary>The database whose logs these are: a member's are those of its cluster.</summary>
    public Database LoggerOf(Database database) => ClusterOf(database) ?? database;

    /// <summary>The groups that a database writes one kind of log to.</summary>
    /// <param name="database">The database.</param>
    /// <param name="kind"><c>postgresql</c>, <c>upgrade</c>.</param>
    public IEnumerable<LogGroup> LogGroupsOf(Database database, string kind)
        => stack.Naming("databaseInName", static (LogGroup group) => group.Name, database.Resource, LogGroupName(database, kind))
            .Where(group => group.Name.Value is not { } name || name.EndsWith("/" + kind, StringComparison.Ordinal));

    /// <summary>Filters of a database's PostgreSQL log.</summary>
    public IEnumerable<LogMetricFilter> FiltersOf(Database database)
    {
        var logger = LoggerOf(database);
        var name = LogGroupName(logger, "postgresql");
        return LogGroupsOf(logger, "postgresql").Select(group => group.Resource).Append(logger.Resource)
            .SelectMany(target => stack.Naming("logGroupName", static (LogMetricFilter filter) => filter.LogGroup, target, name))
            .Distinct<LogMetricFilter>(ReferenceEqualityComparer.Instance);
    }

    private Database? ClusterOf(Database database)
        => database.Kind == DatabaseKind.ClusterMember
            ? stack.NamedBy(database.ClusterIdentifier, "identifier", static (Database cluster) => cluster.Identifier.Value)
            : null;

    /// <summary>The name of the group that RDS writes one kind of log of a database to; null while the identifier is unknown.</summary>
    public static string? LogGroupName(Database database, string kind)
        => database.Identifier.Value is { } identifier ? $"/aws/rds/{(database.Kind == DatabaseKind.Cluster ? "cluster" : "instance")}/{identifier}/{kind}" : null;
}
