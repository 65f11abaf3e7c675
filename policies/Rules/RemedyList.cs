using System.Collections.Frozen;
using Policies.Data;
using Policies.Model;
using Policies.Rules.Parameters;
using Pulumi.Experimental;

namespace Policies.Rules;

/// <summary>
/// The rules that can put right what breaks them. Only what AWS changes in place, without a restart, and without a loss is among them: a
/// remedy that replaces a database, changes a key or sets a password would be worse than the fault.
/// </summary>
public static class RemedyList
{
    /// <summary>The remedies, by the ids of their rules.</summary>
    public static FrozenDictionary<string, Remedy> All { get; } = new Dictionary<string, Remedy>(StringComparer.Ordinal)
    {
        // A, storage
        ["rds-snapshot-not-public"] = (subject, _) => [new("sharedAccounts", new PropertyValue([.. Accounts(subject)]))],
        ["kms-key-rotation"] = Sets("enableKeyRotation", true),
        ["kms-key-not-fragile"] = (_, verdict) => [new("deletionWindowInDays", new PropertyValue(verdict.Limit("minimumDays")))],
        ["rds-storage-type-modern"] = Sets("storageType", "gp3"),
        ["rds-storage-autoscaling"] = (subject, _) => ((Database)subject).AllocatedStorage is { IsKnown: true } size ? [new("maxAllocatedStorage", new PropertyValue(size.Value * 2))] : [],

        // B, network
        ["rds-not-public"] = Sets("publiclyAccessible", false),
        ["rds-force-ssl"] = Parameters(("rds.force_ssl", "1")),
        ["param-min-tls"] = Parameters(("ssl_min_protocol_version", "TLSv1.2")),
        ["rds-proxy-requires-tls"] = Sets("requireTls", true),
        ["aurora-data-api-off"] = Sets("enableHttpEndpoint", false),

        // C and D, availability and backups
        ["rds-multi-az"] = Sets("multiAz", true),
        ["rds-auto-minor-upgrade"] = Sets("autoMinorVersionUpgrade", true),
        ["rds-backup-retention"] = (_, verdict) => [new("backupRetentionPeriod", new PropertyValue(verdict.Limit("minimumDays")))],
        ["rds-keep-automated-backups"] = Sets("deleteAutomatedBackups", false),
        ["rds-copy-tags-to-snapshot"] = Sets("copyTagsToSnapshot", true),

        // H, parameters that need no restart
        ["param-lock-timeout"] = Parameters(("lock_timeout", "10000")),
        ["param-log-min-duration"] = (subject, verdict) => [ParameterRemedy.Set((ParameterSet)subject, ("log_min_duration_statement", Text(verdict.Limit("maximumMilliseconds"))))],
        ["param-log-statement"] = Parameters(("log_statement", "ddl")),
        ["param-log-connections"] = Parameters(("log_connections", "1"), ("log_disconnections", "1")),
        ["param-log-diagnostics"] = Parameters(("log_lock_waits", "1"), ("log_checkpoints", "1"), ("log_temp_files", "0"), ("log_autovacuum_min_duration", "1000")),
        ["param-durability-not-weakened"] = (subject, _) => [ParameterRemedy.Without((ParameterSet)subject, "synchronous_commit", "full_page_writes", "fsync", "autovacuum", "track_counts")],

        // I and J, logs and alarms
        ["rds-log-exports"] = (subject, _) => [new("enabledCloudwatchLogsExports", List(((Database)subject).Kind == DatabaseKind.Cluster ? ["postgresql"] : ["postgresql", "upgrade"]))],
        ["log-retention-valid-value"] = (subject, _) => [new("retentionInDays", new PropertyValue(NextRetention(((LogGroup)subject).RetentionDays.Value)))],
        ["rds-on-instance-log-retention"] = Parameters(("rds.log_retention_period", "4320")),
        ["alarm-missing-data"] = Sets("treatMissingData", "notBreaching"),
        ["rds-performance-insights"] = (subject, _) => [new("performanceInsightsEnabled", new PropertyValue(true)), new("performanceInsightsRetentionPeriod", new PropertyValue(7))],

        // M, change safety
        ["rds-deletion-protection"] = Sets("deletionProtection", true),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static Remedy Sets(string property, bool value) => (_, _) => [new(property, new PropertyValue(value))];

    private static Remedy Sets(string property, string value) => (_, _) => [new(property, new PropertyValue(value))];

    private static Remedy Parameters(params (string Name, string Value)[] parameters) => (subject, _) => [ParameterRemedy.Set((ParameterSet)subject, parameters)];

    private static PropertyValue List(string[] texts) => new([.. texts.Select(text => new PropertyValue(text))]);

    private static string Text(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<PropertyValue> Accounts(Subject snapshot)
        => ((Snapshot)snapshot).SharedAccounts.Items.Select(item => item.Text().Value).Where(account => account is not (null or "all")).Select(account => new PropertyValue(account!));

    private static int NextRetention(double days) => LogRetentions.Instance.Days.FirstOrDefault(known => known > days, LogRetentions.Instance.Days[^1]);
}
