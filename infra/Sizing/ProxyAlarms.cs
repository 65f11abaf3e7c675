using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>Alarms on the metrics that an RDS Proxy publishes about itself: Amazon RDS User Guide, "Monitoring RDS Proxy metrics with Amazon CloudWatch".</summary>
internal static class ProxyAlarms
{
    /// <summary>Dimension of its metrics.</summary>
    public const string Dimension = "ProxyName";

    /// <summary>What a query may take altogether, in the metric's own unit: microseconds.</summary>
    private const double LongestBorrow = 500_000;

    public static IEnumerable<AlarmPlan> Of(EnvironmentCatalog catalog, Server server)
    {
        var proxy = PhysicalNames.Proxy(catalog, server);

        // MaxDatabaseConnectionsAllowed is what the pool's share of max_connections comes to.
        var allowed = ProxyPlan.Of(catalog, server).Connections;
        yield return Above("pool-usage", proxy, "DatabaseConnectionsCurrentlyBorrowed", Math.Floor(allowed * 0.8), "warning", "More than 80 % of what the proxy may open is in use: look for long transactions and pinned sessions, then at maxConnectionsPercent.") with { Statistic = "Maximum" };
        yield return Above("pool-usage", proxy, "DatabaseConnectionsCurrentlyBorrowed", Math.Floor(allowed * 0.9), "critical", "More than 90 % of what the proxy may open is in use: clients wait.") with { Statistic = "Maximum" };
        yield return Above("borrow-latency", proxy, "DatabaseConnectionsBorrowLatency", LongestBorrow, "warning", "Clients wait half a second for a connection of the proxy: look at the use of its pool.");
        yield return Refused(proxy, 1, "warning", "The proxy refused a login: look who it is, and whether its secret is one that the proxy reads.");
        yield return Refused(proxy, 5, "critical", "The proxy refuses logins again and again: a wrong token or password in use, or somebody who guesses.");
    }

    private static AlarmPlan Refused(string proxy, double atLeast, string severity, string description) =>
        Above("proxy-logins", proxy, "ClientConnectionsSetupFailedAuth", atLeast - 0.5, severity, description) with { Statistic = "Sum", PeriodSeconds = 300, Periods = 1, PeriodsToAlarm = 1 };

    private static AlarmPlan Above(string name, string proxy, string metric, double threshold, string severity, string description) => new()
    {
        Name = name,
        Severity = severity,
        Namespace = InstanceAlarms.Namespace,
        Metric = metric,
        Dimension = new(Dimension, proxy),
        Threshold = threshold,
        Description = description,
    };
}
