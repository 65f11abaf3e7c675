using System.Globalization;
using Infra.Catalog.Vocabulary;

namespace Infra.Catalog.Binding;

/// <summary>Reads a server's <c>rds</c>.</summary>
internal static class RdsBinder
{
    public const string Advanced = "advanced";

    /// <summary>Amazon RDS User Guide, "Database Insights": retention of Performance Insights that the advanced mode asks for.</summary>
    public const int LeastAdvancedDays = 465;

    public static readonly ScalarType<InstanceClass> Class = new(
        "an instance class that this program knows, such as db.t3.medium or db.r7g.large",
        static (string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out InstanceClass? value) => (value = InstanceClass.Find(text)) is not null,
        static value => value.Name)
    {
        Words = InstanceClass.Names,
    };

    private static readonly ScalarType<BackupWindow> Backup =
        new("a daily window in UTC of at least 30 minutes, such as 03:00-04:00", BackupWindow.TryParse, static value => value.ToString());

    private static readonly ScalarType<MaintenanceWindow> Maintenance =
        new("a weekly window in UTC of 30 minutes to 24 hours, such as sun:04:00-sun:05:00", MaintenanceWindow.TryParse, static value => value.ToString());

    private static readonly ScalarType<int> Interval = new(
        "0s (off), 1s, 5s, 10s, 15s, 30s or 60s",
        static (string text, out int value) =>
        {
            value = Quantities.Duration(TimeSpan.Zero, TimeSpan.FromSeconds(60)).Parse(text, out var time) ? (int)time.TotalSeconds : -1;
            return value is 0 or 1 or 5 or 10 or 15 or 30 or 60 && time.Milliseconds == 0;
        },
        static value => Quantities.Format(TimeSpan.FromSeconds(value)));

    private static readonly ScalarType<int> InsightsDays = new(
        "7d, a multiple of 31d from 31d to 713d, or 731d",
        static (string text, out int value) => Quantities.Days(7, 731).Parse(text, out value) && (value is 7 or 731 || (value % 31 == 0 && value <= 713)),
        static value => string.Create(CultureInfo.InvariantCulture, $"{value}d"));

    public static RdsServer? Bind(Section section, EnvironmentDefaults defaults)
    {
        var version = section.Required("engineVersion", AwsScalars.EngineVersion);
        var instanceClass = section.Required("instanceClass", Class);
        var allocated = section.Required("allocatedStorage", Quantities.Gibibytes(20, 65_536));
        var maxAllocated = section.OptionalValue("maxAllocatedStorage", Quantities.Gibibytes(22, 65_536));
        var upgrade = RdsLifeCycle.BindUpgrade(section, version);
        var bound = BindCommon(section, defaults, leastRetentionDays: 0) with
        {
            EngineVersion = upgrade?.To ?? version,
            InstanceClass = instanceClass,
            AllocatedStorage = allocated,
            MaxAllocatedStorage = maxAllocated,
            StorageType = section.Or("storageType", Scalars.Choice("gp3", "gp2", "io1", "io2"), "gp3"),
            Iops = section.OptionalValue("iops", Scalars.Integer(1_000, 256_000)),
            StorageThroughput = section.OptionalValue("storageThroughput", Quantities.MebibytesPerSecond(500, 4_000)),
            MultiAz = section.Or("multiAz", Scalars.Boolean, defaults.IsProduction),
            BackupReplicationDays = section.OptionalValue("backupReplication", Quantities.Days(1, 35)),
            ManagedMasterPassword = section.Or("managedMasterPassword", Scalars.Boolean, true),
            BlueGreenUpdate = section.Or("blueGreenUpdate", Scalars.Boolean, upgrade?.Method == EngineUpgrade.BlueGreen),
            Upgrade = upgrade,
            Restore = RdsLifeCycle.BindRestore(section),
            Adopt = RdsLifeCycle.BindAdopted(section),
            ReadReplicas = section.Map("readReplicas") is { } replicas ? BindReplicas(replicas, instanceClass) : null,
        };
        section.Finish();

        if (version is null)
            return null;
        RdsChecks.Check(section, bound);
        return bound;
    }

    /// <summary>What an instance and an Aurora cluster have in common; the rest has the values of what is not there.</summary>
    public static RdsServer BindCommon(Section section, EnvironmentDefaults defaults, int leastRetentionDays) => new()
    {
        EngineVersion = "",
        InstanceClass = null!,
        AllocatedStorage = 0,
        MaxAllocatedStorage = null,
        StorageType = "",
        Iops = null,
        StorageThroughput = null,
        MultiAz = false,
        BackupRetentionDays = section.Or("backupRetention", Quantities.Days(leastRetentionDays, 35), defaults.BackupRetentionDays),
        BackupReplicationDays = null,
        BackupWindow = section.Or("backupWindow", Backup, new BackupWindow(3 * 60, 60)),
        MaintenanceWindow = section.Or("maintenanceWindow", Maintenance, new MaintenanceWindow((6 * 24 + 4) * 60, 60)),
        DeletionProtection = section.Or("deletionProtection", Scalars.Boolean, defaults.IsProduction),
        PubliclyAccessible = section.Or("publiclyAccessible", Scalars.Boolean, false),
        MasterUsername = section.Or("masterUsername", AwsScalars.MasterUsername, "dbmaster"),
        Port = section.Or("port", Scalars.Integer(1150, 65_535), 5432),
        CaCertIdentifier = section.Or("caCertIdentifier", Scalars.Choice("rds-ca-rsa2048-g1", "rds-ca-rsa4096-g1", "rds-ca-ecc384-g1"), "rds-ca-rsa2048-g1"),
        IamAuthentication = section.Or("iamAuthentication", Scalars.Boolean, defaults.IsProduction),
        ManagedMasterPassword = true,
        BlueGreenUpdate = false,
        ReadReplicas = null,
        MonitoringInterval = section.Or("monitoringInterval", Interval, defaults.IsProduction ? 60 : 0),
        PerformanceInsightsDays = section.Or("performanceInsightsRetention", InsightsDays, section.Is("databaseInsights", Advanced) ? LeastAdvancedDays : 7),
        DatabaseInsights = section.Or("databaseInsights", Scalars.Choice("standard", Advanced), "standard"),
        SubnetGroup = section.Optional("subnetGroup", Scalars.OneLine(255)),
        SecurityGroups = section.List("securityGroups", AwsScalars.SecurityGroupId),
        Ingress = section.List("ingress", AwsScalars.Source),
    };

    private static ReadReplicas BindReplicas(Section section, InstanceClass? primary)
    {
        var bound = new ReadReplicas(
            section.Required("count", Scalars.Integer(1, 3)),
            primary is null ? section.Required("instanceClass", Class) : section.Or("instanceClass", Class, primary),
            section.Or("multiAz", Scalars.Boolean, false));
        section.Finish();
        return bound;
    }
}
