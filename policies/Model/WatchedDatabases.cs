namespace Policies.Model;

/// <summary>Databases and what watches them: alarms on their metrics, filters of their logs, alarms on what these count.</summary>
public sealed class WatchedDatabases
{
    private readonly StackModel stack;
    private readonly ILookup<string, MetricAlarm> byDatabase;
    private readonly ILookup<(string? Namespace, string? Metric), MetricAlarm> byMetric;

    /// <summary>Joins them: by property dependencies, else by identifiers.</summary>
    public WatchedDatabases(StackModel stack)
    {
        this.stack = stack;
        var byIdentifier = stack.By("identifier", static (Database database) => database.Identifier.Value);
        byDatabase = stack.All<MetricAlarm>()
            .SelectMany(alarm => DatabasesOf(alarm, byIdentifier).Select(database => (database.Resource.Urn, Alarm: alarm)))
            .Distinct()
            .ToLookup(pair => pair.Urn, pair => pair.Alarm, StringComparer.Ordinal);
        byMetric = stack.All<MetricAlarm>().ToLookup(alarm => (alarm.Namespace.Value, alarm.Metric.Value));
    }

    /// <summary>PostgreSQL databases that publish metrics: not the clusters, whose members do.</summary>
    public IEnumerable<Database> Databases
        => stack.All<Database>().Where(database => database.Kind is DatabaseKind.Instance or DatabaseKind.Replica or DatabaseKind.ClusterMember && database.ForeignEngine is null);

    /// <summary>Alarms on a database's own metrics.</summary>
    public IEnumerable<MetricAlarm> AlarmsOf(Database database) => byDatabase[database.Resource.Urn];

    /// <summary>Alarms on what a filter counts.</summary>
    public IEnumerable<MetricAlarm> AlarmsOn(LogMetricFilter filter) => byMetric[(filter.MetricNamespace.Value, filter.Metric.Value)];

    /// <summary>The database that an alarm watches; null when it is none of the stack.</summary>
    public Database? DatabaseOf(MetricAlarm alarm)
        => DatabasesOf(alarm, stack.By("identifier", static (Database database) => database.Identifier.Value)).FirstOrDefault();

    private IEnumerable<Database> DatabasesOf(MetricAlarm alarm, ILookup<string, Database> byIdentifier)
    {
        var behind = stack.Behind<Database>(alarm.Resource, alarm.Dimensions.Path).ToList();
        return behind.Count > 0 || alarm.Database.Value is not { } identifier ? behind : byIdentifier[identifier];
    }
}
