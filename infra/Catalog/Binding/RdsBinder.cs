using Infra.Catalog.Vocabulary;

namespace Infra.Catalog.Binding;

/// <summary>Reads a server's <c>rds</c>.</summary>
internal static class RdsBinder
{
    private static readonly ScalarType<InstanceClass> Class = new(
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

    public static RdsServer? Bind(Section section, EnvironmentDefaults defaults)
    {
        var version = section.Required("engineVersion", AwsScalars.EngineVersion);
        var instanceClass = section.Required("instanceClass", Class);
        var allocated = section.Required("allocatedStorage", Quantities.Gibibytes(20, 65_536));
        var maxAllocated = section.OptionalValue("maxAllocatedStorage", Quantities.Gibibytes(22, 65_536));
        var bound = new RdsServer
        {
            EngineVersion = version,
            InstanceClass = instanceClass,
            AllocatedStorage = allocated,
            MaxAllocatedStorage = maxAllocated,
            StorageType = section.Or("storageType", Scalars.Choice("gp3", "gp2", "io1", "io2"), "gp3"),
            MultiAz = section.Or("multiAz", Scalars.Boolean, defaults.IsProduction),
            BackupRetentionDays = section.Or("backupRetention", Quantities.Days(0, 35), defaults.BackupRetentionDays),
            BackupWindow = section.Or("backupWindow", Backup, new BackupWindow(3 * 60, 60)),
            MaintenanceWindow = section.Or("maintenanceWindow", Maintenance, new MaintenanceWindow((6 * 24 + 4) * 60, 60)),
            DeletionProtection = section.Or("deletionProtection", Scalars.Boolean, defaults.IsProduction),
            PubliclyAccessible = section.Or("publiclyAccessible", Scalars.Boolean, false),
            MasterUsername = section.Or("masterUsername", AwsScalars.MasterUsername, "dbmaster"),
            Port = section.Or("port", Scalars.Integer(1150, 65_535), 5432),
            CaCertIdentifier = section.Or("caCertIdentifier", Scalars.Choice("rds-ca-rsa2048-g1", "rds-ca-rsa4096-g1", "rds-ca-ecc384-g1"), "rds-ca-rsa2048-g1"),
            IamAuthentication = section.Or("iamAuthentication", Scalars.Boolean, false),
            SubnetGroup = section.Optional("subnetGroup", Scalars.OneLine(255)),
            SecurityGroups = section.List("securityGroups", AwsScalars.SecurityGroupId),
            Ingress = section.List("ingress", AwsScalars.Source),
        };
        section.Finish();

        // RDS refuses a ceiling less than 10 % above what is allocated.
        if (maxAllocated is { } ceiling && allocated > 0 && ceiling * 10L < allocated * 11L)
            section.Problem("maxAllocatedStorage", $"found {ceiling}GiB, allowed at least 10 % more than allocatedStorage: {(allocated * 11 + 9) / 10}GiB.");
        if (bound.BackupWindow.Minutes > 0 && bound.MaintenanceWindow.Minutes > 0 && bound.MaintenanceWindow.Overlaps(bound.BackupWindow))
            section.Problem("maintenanceWindow", $"found {bound.MaintenanceWindow}, allowed a window that does not overlap the backup window {bound.BackupWindow}.");
        return version is null ? null : bound;
    }
}
