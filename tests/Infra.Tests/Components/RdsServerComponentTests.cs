using System.Collections.Immutable;
using Infra.Tests.Catalog;

namespace Infra.Tests.Components;

public sealed class RdsServerComponentTests
{
    private const string Instance = "aws:rds/instance:Instance";

    [Fact]
    public async Task Production_is_encrypted_private_protected_and_backed_up()
    {
        var instance = (await DeclaredStack.OfCommitted("prod")).Inputs(Instance, "auth");

        Assert.Equal(true, instance["storageEncrypted"]);
        Assert.Equal(false, instance["publiclyAccessible"]);
        Assert.Equal(true, instance["deletionProtection"]);
        Assert.Equal(true, instance["multiAz"]);
        Assert.Equal(true, instance["manageMasterUserPassword"]);
        Assert.Equal(30.0, instance["backupRetentionPeriod"]);
        Assert.Equal(false, instance["deleteAutomatedBackups"]);
        Assert.Equal(false, instance["skipFinalSnapshot"]);
        Assert.Equal("shop-prod-auth-final", instance["finalSnapshotIdentifier"]);
        Assert.Equal("03:00-04:00", instance["backupWindow"]);
        Assert.Equal("sun:04:00-sun:05:00", instance["maintenanceWindow"]);
        Assert.Equal("rds-ca-rsa2048-g1", instance["caCertIdentifier"]);
        Assert.Equal("arn:of:prod", instance["kmsKeyId"]);
        Assert.Equal("postgresql,upgrade", string.Join(',', (ImmutableArray<object>)instance["enabledCloudwatchLogsExports"]));
        Assert.DoesNotContain("password", instance.Keys);
    }

    [Fact]
    public async Task Development_can_be_thrown_away()
    {
        var instance = (await DeclaredStack.OfCommitted("dev")).Inputs(Instance, "shared");

        Assert.Equal(false, instance["deletionProtection"]);
        Assert.Equal(true, instance["skipFinalSnapshot"]);
        Assert.Equal(7.0, instance["backupRetentionPeriod"]);
        Assert.DoesNotContain("finalSnapshotIdentifier", instance.Keys);
        Assert.DoesNotContain("kmsKeyId", instance.Keys);
    }

    [Fact]
    public async Task Parameters_have_the_units_and_apply_methods_of_rds()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment.Replace("work_mem: 16MB", "work_mem: 16MB, shared_buffers: 256MB, statement_timeout: 1min, jit: off", StringComparison.Ordinal));

        var group = (await DeclaredStack.Of(folder.Read())).Inputs("aws:rds/parameterGroup:ParameterGroup", "main");

        var parameters = ((ImmutableArray<object>)group["parameters"]).Cast<ImmutableDictionary<string, object>>().ToDictionary(parameter => (string)parameter["name"], StringComparer.Ordinal);
        Assert.Equal("postgres16", group["family"]);
        Assert.Equal(("16384", "immediate"), (parameters["work_mem"]["value"], parameters["work_mem"]["applyMethod"]));
        Assert.Equal(("32768", "pending-reboot"), (parameters["shared_buffers"]["value"], parameters["shared_buffers"]["applyMethod"]));
        Assert.Equal("60000", parameters["statement_timeout"]["value"]);
        Assert.Equal("0", parameters["jit"]["value"]);
        Assert.Equal("1", parameters["rds.force_ssl"]["value"]);
    }

    [Fact]
    public async Task Only_declared_sources_come_in_each_by_its_own_kind()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment
            .Replace("allocatedStorage: 100GiB", "allocatedStorage: 100GiB\n      ingress: [10.0.8.0/28, pl-0a1b2c3d4e, sg-0cc000000000000c1]", StringComparison.Ordinal)
            .Replace("hostname: db.internal", "hostname: db.internal, securityGroup: sg-0cc000000000000c2", StringComparison.Ordinal));

        var stack = await DeclaredStack.Of(folder.Read());

        const string Rule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
        Assert.Equal(["main-10.0.8.0-28", "main-pl-0a1b2c3d4e", "main-sg-0cc000000000000c1", "main-sg-0cc000000000000c2"], stack.Names(Rule));
        Assert.Equal("10.0.8.0/28", stack.Inputs(Rule, "main-10.0.8.0-28")["cidrIpv4"]);
        Assert.Equal("pl-0a1b2c3d4e", stack.Inputs(Rule, "main-pl-0a1b2c3d4e")["prefixListId"]);
        Assert.Equal("sg-0cc000000000000c1", stack.Inputs(Rule, "main-sg-0cc000000000000c1")["referencedSecurityGroupId"]);
    }

    [Fact]
    public async Task Network_given_by_id_is_not_created()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment.Replace(
            "allocatedStorage: 100GiB", "allocatedStorage: 100GiB\n      subnetGroup: existing\n      securityGroups: [sg-0cc000000000000c1]", StringComparison.Ordinal));

        var stack = await DeclaredStack.Of(folder.Read());

        Assert.Empty(stack.Names("aws:rds/subnetGroup:SubnetGroup"));
        Assert.Empty(stack.Names("aws:ec2/securityGroup:SecurityGroup"));
        Assert.Equal("existing", stack.Inputs(Instance, "main")["dbSubnetGroupName"]);
    }

    [Fact]
    public async Task Logs_exist_before_the_instance_and_end_by_class()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        Assert.Equal(("/aws/rds/instance/shop-prod-auth/postgresql", 90.0, "error"), Log(stack, "auth-postgresql"));
        Assert.Equal(("/aws/rds/instance/shop-prod-auth/upgrade", 14.0, "general"), Log(stack, "auth-upgrade"));
        Assert.Equal(("RDSOSMetrics", 30.0, "performance"), Log(stack, "prod-os-metrics"));
        var development = await DeclaredStack.OfCommitted("dev");
        Assert.Equal(("/aws/rds/instance/shop-dev-shared/postgresql", 7.0, "error"), Log(development, "shared-postgresql"));
    }

    [Fact]
    public async Task Production_is_observed_and_tagged()
    {
        var stack = await DeclaredStack.OfCommitted("prod");
        var instance = stack.Inputs(Instance, "auth");

        Assert.Equal((60.0, "arn:of:prod-rds-monitoring"), (instance["monitoringInterval"], instance["monitoringRoleArn"]));
        Assert.Equal((true, 7.0, "standard"), (instance["performanceInsightsEnabled"], instance["performanceInsightsRetentionPeriod"], instance["databaseInsightsMode"]));
        Assert.Equal(true, instance["iamDatabaseAuthenticationEnabled"]);
        var tags = (ImmutableDictionary<string, object>)instance["tags"];
        Assert.Equal(("auth", "platform", "shop-1000", "confidential"), (tags["Service"], tags["Owner"], tags["CostCenter"], tags["DataClass"]));
    }

    [Fact]
    public async Task Key_of_its_own_is_renewed_and_names_who_may_use_it()
    {
        var key = (await DeclaredStack.OfCommitted("prod")).Inputs("aws:kms/key:Key", "prod");

        Assert.Equal((true, 365.0, 30.0), (key["enableKeyRotation"], key["rotationPeriodInDays"], key["deletionWindowInDays"]));
        using var policy = System.Text.Json.JsonDocument.Parse((string)key["policy"]);
        var statements = policy.RootElement.GetProperty("Statement").EnumerateArray().ToList();
        Assert.Contains("arn:aws:iam::111122223333:root", statements[0].GetProperty("Principal").GetRawText(), StringComparison.Ordinal);
        var everybody = Assert.Single(statements, statement => statement.GetProperty("Principal").GetRawText().Contains('*', StringComparison.Ordinal));
        Assert.Contains("\"kms:CallerAccount\":\"111122223333\"", everybody.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replicas_follow_the_primary_whose_password_is_then_ours()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment.Replace(
            "allocatedStorage: 100GiB",
            "allocatedStorage: 100GiB\n      managedMasterPassword: false\n      readReplicas: { count: 2, instanceClass: db.t3.large }",
            StringComparison.Ordinal));

        var stack = await DeclaredStack.Of(folder.Read());

        var replica = stack.Inputs(Instance, "main-replica-2");
        Assert.Equal(("shop-prod-main", "shop-prod-main-replica-2", "db.t3.large"), (replica["replicateSourceDb"], replica["identifier"], replica["instanceClass"]));
        Assert.Empty(replica.Keys.Intersect(["username", "password", "manageMasterUserPassword", "engine", "allocatedStorage", "kmsKeyId", "dbSubnetGroupName", "finalSnapshotIdentifier"]));
        var primary = stack.Inputs(Instance, "main");
        Assert.DoesNotContain("manageMasterUserPassword", primary.Keys);
        Assert.Equal(1.0, primary["passwordWoVersion"]);
        Assert.Contains("passwordWo", primary.Keys);
        Assert.DoesNotContain("password", primary.Keys);
        var facts = stack.Inputs("dbready:rds:Server", "main");
        Assert.Equal("prod/main-master-credentials", ((ImmutableDictionary<string, object>)facts["masterLogin"])["secret"]);
        Assert.Equal("arn:of:prod/main-master-credentials", stack.Inputs("pulumi:providers:access", "main")["passwordSecretArn"]);
        Assert.Contains("shop-prod-main-replica-1.rds.test", (string)stack.Inputs("aws:secretsmanager/secretVersion:SecretVersion", "auth-readonly")["secretString"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Master_that_rds_cannot_keep_is_rotated_and_audit_lines_of_replicas_are_kept()
    {
        var stack = await DeclaredStack.Of(Infra.Catalog.CatalogReader.Read(Testing.Repository.Root, "tests/EndToEnd/catalogues/replicas.yaml"));

        Assert.Equal<object>(["main"], (ImmutableArray<object>)stack.Inputs("dbready:secrets:Rotation", "prod")["masters"]);
        Assert.Contains("secret:prod/main-master-credentials-??????", (string)stack.Inputs("aws:iam/rolePolicy:RolePolicy", "prod-rotation-task")["policy"], StringComparison.Ordinal);
        Assert.Equal(
            "/aws/rds/instance/shop-prod-main-replica-2/postgresql",
            stack.Inputs("aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter", "main-replica-2-audit")["logGroup"]);
    }

    private static (object Name, object Days, object Class) Log(DeclaredStack stack, string name)
    {
        var group = stack.Inputs("aws:cloudwatch/logGroup:LogGroup", name);
        return (group["name"], group["retentionInDays"], ((ImmutableDictionary<string, object>)group["tags"])["logClass"]);
    }
}
