using System.Collections.Immutable;
using System.Text.Json;
using Infra.Tests.Catalog;

namespace Infra.Tests.Components;

public sealed class BackupsComponentTests
{
    [Fact]
    public async Task Snapshots_are_locked_so_that_the_lock_can_come_off_and_are_copied_to_the_second_region()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        foreach (var vault in (string[])["prod", "prod-copy"])
        {
            var locked = stack.Inputs("aws:backup/vaultLockConfiguration:VaultLockConfiguration", vault);
            Assert.Equal((35.0, 35.0), (locked["minRetentionDays"], locked["maxRetentionDays"]));
            Assert.DoesNotContain("changeableForDays", locked.Keys);
        }

        Assert.Equal("us-west-2", stack.Inputs("aws:backup/vault:Vault", "prod-copy")["region"]);
        var rule = Only(stack.Inputs("aws:backup/plan:Plan", "prod")["rules"]);
        Assert.Equal((false, "cron(0 5 * * ? *)"), (rule["enableContinuousBackup"], rule["schedule"]));
        Assert.Equal("arn:of:prod-copy", Only(rule["copyActions"])["destinationVaultArn"]);
        Assert.Equal(4, ((ImmutableArray<object>)stack.Inputs("aws:backup/selection:Selection", "prod")["resources"]).Length);
    }

    [Fact]
    public async Task Newest_snapshot_of_every_server_is_restored_on_trial_each_week()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        var plan = stack.Inputs("aws:backup/restoreTestingPlan:RestoreTestingPlan", "prod");
        Assert.Equal(("shop_prod", "cron(0 6 ? * MON *)"), (plan["name"], plan["scheduleExpression"]));
        Assert.Equal(["admin", "auth", "payments", "profile"], stack.Names("aws:backup/restoreTestingSelection:RestoreTestingSelection"));
        Assert.Equal("LessThanThreshold breaching", Condition(stack.Inputs("aws:cloudwatch/metricAlarm:MetricAlarm", "prod-snapshot-missing")));
    }

    [Fact]
    public async Task Failed_restore_of_a_cluster_is_told_too()
    {
        var text = CatalogFolder.Environment.Replace("    rds:", "    aurora:", StringComparison.Ordinal).Replace("      allocatedStorage: 100GiB\n", "", StringComparison.Ordinal)
            .Replace("db.t3.medium", "db.r6g.large", StringComparison.Ordinal) + "backups: { region: us-west-2, snapshots: {} }\n";
        using var folder = new CatalogFolder(text);

        var alarm = (await DeclaredStack.Of(folder.Read())).Inputs("aws:cloudwatch/metricAlarm:MetricAlarm", "prod-restore-test-failed-aurora");

        Assert.Equal("Aurora", Map(alarm["dimensions"])["ResourceType"]);
    }

    [Fact]
    public async Task Irreversible_lock_is_asked_for_twice()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment + "backups: { region: us-west-2, snapshots: { irreversible: true, changeableFor: 5d } }\n");

        var stack = await DeclaredStack.Of(folder.Read());

        Assert.Equal(5.0, stack.Inputs("aws:backup/vaultLockConfiguration:VaultLockConfiguration", "prod")["changeableForDays"]);
    }

    [Fact]
    public async Task Automated_backups_are_copied_under_the_second_region_s_key()
    {
        using var folder = new CatalogFolder(
            CatalogFolder.Environment.Replace("allocatedStorage: 100GiB", "allocatedStorage: 100GiB\n      backupReplication: 14d", StringComparison.Ordinal) + "backups: { region: us-west-2 }\n");

        var copy = (await DeclaredStack.Of(folder.Read())).Inputs("aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication", "main");

        Assert.Equal((14.0, "us-west-2", "arn:of:prod-backups"), (copy["retentionPeriod"], copy["region"], copy["kmsKeyId"]));
    }

    [Fact]
    public async Task Dumps_are_kept_encrypted_versioned_private_and_for_thirty_days()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        var bucket = stack.Inputs("aws:s3/bucket:Bucket", "prod-dumps");
        Assert.Equal(("shop-prod-dumps-111122223333", "us-west-2"), (bucket["bucket"], bucket["region"]));
        Assert.Equal("Enabled", Map(stack.Inputs("aws:s3/bucketVersioning:BucketVersioning", "prod-dumps")["versioningConfiguration"])["status"]);
        var encryption = Map(Only(stack.Inputs("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", "prod-dumps")["rules"])["applyServerSideEncryptionByDefault"]);
        Assert.Equal(("aws:kms", "arn:of:prod-backups"), (encryption["sseAlgorithm"], encryption["kmsMasterKeyId"]));
        var access = stack.Inputs("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "prod-dumps");
        Assert.All((string[])["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"], block => Assert.Equal(true, access[block]));
        var lifecycle = Only(stack.Inputs("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "prod-dumps")["rules"]);
        Assert.Equal(30.0, Map(lifecycle["expiration"])["days"]);
        Assert.DoesNotContain("prod-dumps", stack.Names("aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration"));
    }

    [Fact]
    public async Task Each_database_is_dumped_at_two_as_its_own_login_whose_password_is_nowhere_in_the_task()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        Assert.Equal(["admin-dump", "auth-dump", "payments-dump", "prod-rotation", "profile-dump"], stack.Names("aws:scheduler/schedule:Schedule"));
        Assert.Equal("cron(0 2 * * ? *)", stack.Inputs("aws:scheduler/schedule:Schedule", "auth-dump")["scheduleExpression"]);
        var json = (string)stack.Inputs("aws:ecs/taskDefinition:TaskDefinition", "auth-dump")["containerDefinitions"];
        using var document = JsonDocument.Parse(json);
        var container = document.RootElement[0];
        Assert.Contains(
            "DUMP_SECRET=prod/auth-db-dump-credentials",
            container.GetProperty("environment").EnumerateArray().Select(variable => $"{variable.GetProperty("name")}={variable.GetProperty("value")}"));
        Assert.Contains("secret:prod/auth-db-dump-credentials-??????", (string)stack.Inputs("aws:iam/rolePolicy:RolePolicy", "prod-dump-task")["policy"], StringComparison.Ordinal);
        Assert.Contains("purpose=logical-dump", (string)stack.Inputs("aws:scheduler/schedule:Schedule", "auth-dump")["description"], StringComparison.Ordinal);
        Assert.DoesNotContain("password of", json, StringComparison.Ordinal);
        Assert.Contains("@sha256:", container.GetProperty("image").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instances_tell_the_promises_of_their_services()
    {
        var tags = Map((await DeclaredStack.OfCommitted("prod")).Inputs("aws:rds/instance:Instance", "auth")["tags"]);

        Assert.Equal(("rto=2m rpo=0s", "rto=15m rpo=10m", "rto=30m rpo=10m"), (tags["RecoveryFailover"], tags["RecoveryTable"], tags["RecoveryDatabase"]));
    }

    [Fact]
    public async Task Logins_change_every_ninety_days_by_a_task_that_may_write_their_secrets_only()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        Assert.Equal("rate(90 days)", stack.Inputs("aws:scheduler/schedule:Schedule", "prod-rotation")["scheduleExpression"]);
        Assert.Contains("\"rotate\",\"prod\"", (string)stack.Inputs("aws:ecs/taskDefinition:TaskDefinition", "prod-rotation")["containerDefinitions"], StringComparison.Ordinal);
        var policy = (string)stack.Inputs("aws:iam/rolePolicy:RolePolicy", "prod-rotation-task")["policy"];
        Assert.DoesNotContain("master-credentials", policy, StringComparison.Ordinal);
        Assert.Contains("secret:prod/auth-db-credentials-??????", policy, StringComparison.Ordinal);
        Assert.Contains("secret:prod/auth-rotator-credentials-??????", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("migrator", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_is_read_by_exactly_the_clients_that_log_in_with_it()
    {
        var stack = await DeclaredStack.OfCommitted("prod");
        const string Policy = "aws:secretsmanager/secretPolicy:SecretPolicy";

        Assert.Equal(["admin-service", "auth-service", "payments-service", "profile-service"], stack.Names(Policy));
        var policy = (string)stack.Inputs(Policy, "auth-service")["policy"];
        Assert.Contains("\"AWS\":[\"arn:aws:iam::111122223333:role/auth-api\"]", policy, StringComparison.Ordinal);
        Assert.Contains("kms:ViaService", (string)stack.Inputs("aws:kms/key:Key", "prod")["policy"], StringComparison.Ordinal);
    }

    private static ImmutableDictionary<string, object> Map(object value) => (ImmutableDictionary<string, object>)value;

    private static ImmutableDictionary<string, object> Only(object list) => Map(Assert.Single((ImmutableArray<object>)list));

    private static string Condition(ImmutableDictionary<string, object> alarm) => $"{alarm["comparisonOperator"]} {alarm["treatMissingData"]}";
}
