using System.Collections.Immutable;
using System.Text.Json;
using Infra.Tests.Catalog;

namespace Infra.Tests.Components;

public sealed class ProxyComponentTests
{
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

    private static readonly string Clients = BadPoolerTests.Reading
        .Replace("maxReplicas: 4 }", "maxReplicas: 4, securityGroup: sg-0cc000000000000a1 }\n  jobs: { driver: npgsql, via: direct, role: service, pool: 1, maxReplicas: 1, securityGroup: sg-0cc000000000000d1 }", StringComparison.Ordinal);

    [Fact]
    public async Task Proxy_takes_iam_over_tls_and_knows_each_pooled_login_once()
    {
        var stack = await Declared();

        var proxy = stack.Inputs("aws:rds/proxy:Proxy", "main-proxy");
        Assert.Equal(("POSTGRESQL", true, false, 1800.0, "shop-prod-main-proxy"), (proxy["engineFamily"], proxy["requireTls"], proxy["debugLogging"], proxy["idleClientTimeout"], proxy["name"]));
        var auths = ((ImmutableArray<object>)proxy["auths"]).Select(Map).ToList();
        Assert.Equal(["arn:of:prod/auth-db-credentials", "arn:of:prod/auth-db-readonly-credentials"], auths.Select(auth => auth["secretArn"]));
        Assert.All(auths, auth => Assert.Equal(("SECRETS", "REQUIRED", "POSTGRES_SCRAM_SHA_256"), (auth["authScheme"], auth["iamAuth"], auth["clientPasswordAuthType"])));
        Assert.Equal("shop-prod-main", stack.Inputs("aws:rds/proxyTarget:ProxyTarget", "main-proxy")["dbInstanceIdentifier"]);
        Assert.Empty(stack.Names("aws:rds/proxyEndpoint:ProxyEndpoint"));
        Assert.Empty(stack.Names("access:index:PoolerAuth"));
    }

    [Fact]
    public async Task Pool_is_what_the_budget_leaves_unless_it_is_said()
    {
        var pool = Map((await Declared()).Inputs("aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup", "main-proxy")["connectionPoolConfig"]);
        Assert.Equal((76.0, 38.0, 30.0), (pool["maxConnectionsPercent"], pool["maxIdleConnectionsPercent"], pool["connectionBorrowTimeout"]));

        var said = Map((await Declared("{ kind: rdsProxy, maxConnectionsPercent: 40%, maxIdleConnectionsPercent: 10%, connectionBorrowTimeout: 5s }"))
            .Inputs("aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup", "main-proxy")["connectionPoolConfig"]);
        Assert.Equal((40.0, 10.0, 5.0), (said["maxConnectionsPercent"], said["maxIdleConnectionsPercent"], said["connectionBorrowTimeout"]));
    }

    [Fact]
    public async Task Role_reads_those_secrets_and_decrypts_through_secrets_manager_only()
    {
        const string Key = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
        using var folder = new CatalogFolder(Environment("{ kind: rdsProxy }").Replace("region: us-east-1", $"region: us-east-1, kmsKey: \"{Key}\"", StringComparison.Ordinal), Clients);
        var stack = await DeclaredStack.Of(folder.Read());

        Assert.Contains("\"Service\":\"rds.amazonaws.com\"", (string)stack.Inputs("aws:iam/role:Role", "main-proxy")["assumeRolePolicy"], StringComparison.Ordinal);
        using var policy = JsonDocument.Parse((string)stack.Inputs("aws:iam/rolePolicy:RolePolicy", "main-proxy")["policy"]);
        var statements = policy.RootElement.GetProperty("Statement").EnumerateArray().ToList();
        Assert.Equal(
            ["arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/auth-db-credentials-??????", "arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/auth-db-readonly-credentials-??????"],
            statements[0].GetProperty("Resource").EnumerateArray().Select(resource => resource.GetString()));
        Assert.Equal(("kms:Decrypt", Key), (statements[1].GetProperty("Action")[0].GetString(), statements[1].GetProperty("Resource").GetString()));
        Assert.Equal("secretsmanager.us-east-1.amazonaws.com", statements[1].GetProperty("Condition").GetProperty("StringEquals").GetProperty("kms:ViaService").GetString());
    }

    [Fact]
    public async Task Pooled_clients_reach_the_proxy_and_that_the_server_and_nobody_skips_one()
    {
        var stack = await Declared();

        var client = stack.Inputs(Ingress, "main-proxy-sg-0cc000000000000a1");
        Assert.Equal(("main-proxy-id", "sg-0cc000000000000a1", 5432.0), (client["securityGroupId"], client["referencedSecurityGroupId"], client["fromPort"]));
        Assert.Equal(["main-proxy-server", "main-proxy-sg-0cc000000000000a1", "main-sg-0cc000000000000d1"], stack.Names(Ingress));
        Assert.Equal(("main-id", "main-proxy-id"), (stack.Inputs(Ingress, "main-proxy-server")["securityGroupId"], stack.Inputs(Ingress, "main-proxy-server")["referencedSecurityGroupId"]));
        Assert.Equal("main-id", stack.Inputs(Egress, "main-proxy")["referencedSecurityGroupId"]);
    }

    [Fact]
    public async Task Secrets_and_endpoints_lead_to_the_proxy_and_tell_who_may_connect()
    {
        var stack = await Declared();

        var output = await stack.Output("auth");
        var endpoints = Map(output["endpoints"]);
        foreach (var kind in (string[])["pooled", "readOnlyPooled"])
            Assert.Equal(("shop-prod-main-proxy.proxy.test", 5432.0, "auth_db", "verify-full"), (Map(endpoints[kind])["host"], Map(endpoints[kind])["port"], Map(endpoints[kind])["database"], Map(endpoints[kind])["sslMode"]));
        Assert.Equal("shop-prod-main.rds.test", Map(endpoints["direct"])["host"]);
        foreach (var secret in (string[])["auth-service", "auth-readonly"])
        {
            using var login = JsonDocument.Parse((string)stack.Inputs("aws:secretsmanager/secretVersion:SecretVersion", secret)["secretString"]);
            Assert.Equal("shop-prod-main-proxy.proxy.test", login.RootElement.GetProperty("host").GetString());
        }

        Assert.Equal(
            ["auth_service_a", "auth_service_b", "auth_readonly"],
            ((ImmutableArray<object>)output["connectArns"]).Select(arn => ((string)arn)["arn:aws:rds-db:us-east-1:111122223333:dbuser:prx-main-proxy/".Length..]));
    }

    [Fact]
    public async Task Readers_of_a_cluster_have_an_endpoint_of_their_own()
    {
        using var folder = new CatalogFolder(
            CatalogFolder.Environment.Replace("    rds:", "    aurora:", StringComparison.Ordinal).Replace("db.t3.medium", "db.r6g.large", StringComparison.Ordinal)
                .Replace("      allocatedStorage: 100GiB\n", "", StringComparison.Ordinal).Replace("{ kind: pgbouncer, hostname: db.internal }", "{ kind: rdsProxy }", StringComparison.Ordinal),
            Clients);
        var stack = await DeclaredStack.Of(folder.Read());

        Assert.Equal("shop-prod-main", stack.Inputs("aws:rds/proxyTarget:ProxyTarget", "main-proxy")["dbClusterIdentifier"]);
        Assert.Equal("READ_ONLY", stack.Inputs("aws:rds/proxyEndpoint:ProxyEndpoint", "main-proxy-reads")["targetRole"]);
        var endpoints = Map((await stack.Output("auth"))["endpoints"]);
        Assert.Equal(("shop-prod-main-proxy.proxy.test", "shop-prod-main-proxy-reads.proxy.test"), (Map(endpoints["pooled"])["host"], Map(endpoints["readOnlyPooled"])["host"]));
    }

    [Fact]
    public async Task Proxy_is_there_once_a_service_that_moves_here_is_active_and_no_more_when_it_has_moved_away()
    {
        var environment = Environment("{ kind: rdsProxy }") + """
              old:
                rds: { engineVersion: "16", instanceClass: db.t3.medium, allocatedStorage: 100GiB }
                pooler: { kind: pgbouncer, hostname: old.internal }

            """;
        var moving = Clients.Replace("server: main", "server: old, moveTo: main", StringComparison.Ordinal);
        using var before = new CatalogFolder(environment, moving);
        using var after = new CatalogFolder(environment, moving.Replace("moveTo: main", "moveTo: main, active: main", StringComparison.Ordinal));
        using var away = new CatalogFolder(environment, Clients.Replace("server: main", "server: old, movedFrom: [main], retire: { after: 2027-01-31 }", StringComparison.Ordinal));

        var standby = await DeclaredStack.Of(before.Read());
        var active = await DeclaredStack.Of(after.Read());
        var retiring = await DeclaredStack.Of(away.Read());

        Assert.All([standby, retiring], stack =>
        {
            Assert.DoesNotContain(stack.Mocks.Resources, resource => resource.Type!.StartsWith("aws:rds/proxy", StringComparison.Ordinal));
            Assert.DoesNotContain("ClientConnectionsSetupFailedAuth", stack.Mocks.Resources.Select(resource => resource.Inputs.GetValueOrDefault("metricName")));
        });
        Assert.False(Map((await standby.Output("authOnmain"))["endpoints"]).ContainsKey("pooled"));
        Assert.Contains("authOnmain.urls.DATABASE_URL", ((ImmutableArray<object>)standby.Inputs("dbready:service:ServiceDatabase", "auth-main")["roles"]).Select(role => Map(role).GetValueOrDefault("secret")));
        Assert.Contains("@shop-prod-main.rds.test:5432/auth_db", (string)Map((await standby.Output("authOnmain"))["urls"])["DATABASE_URL"], StringComparison.Ordinal);
        Assert.Equal(2, ((ImmutableArray<object>)active.Inputs("aws:rds/proxy:Proxy", "main-proxy")["auths"]).Length);
    }

    [Fact]
    public async Task Service_that_ends_keeps_its_login_and_so_the_proxy()
    {
        using var folder = new CatalogFolder(Environment("{ kind: rdsProxy }"), Clients.Replace("server: main", "server: main, decommission: { after: 2027-01-31 }", StringComparison.Ordinal));
        var (before, ending) = (await Declared(), await DeclaredStack.Of(folder.Read()));

        foreach (var type in (string[])["aws:rds/proxy:Proxy", "aws:iam/rolePolicy:RolePolicy", "dbready:rds:Proxy"])
        {
            var name = type == "dbready:rds:Proxy" ? "main" : "main-proxy";
            Assert.Equal(JsonSerializer.Serialize(before.Inputs(type, name)), JsonSerializer.Serialize(ending.Inputs(type, name)));
        }

        Assert.DoesNotContain("auth-service-database", ending.Names("access:index:Grant"));
    }

    [Theory]
    [InlineData("main-pool-usage-warning", "DatabaseConnectionsCurrentlyBorrowed", 246.0)] // of 308, which is 76 % of 405, rounded up
    [InlineData("main-pool-usage-critical", "DatabaseConnectionsCurrentlyBorrowed", 277.0)]
    [InlineData("main-borrow-latency-warning", "DatabaseConnectionsBorrowLatency", 500_000.0)]
    [InlineData("main-proxy-logins-critical", "ClientConnectionsSetupFailedAuth", 4.5)]
    public async Task Alarm_watches_the_proxy(string name, string metric, double threshold)
    {
        var alarm = (await Declared()).Inputs("aws:cloudwatch/metricAlarm:MetricAlarm", name);

        Assert.Equal(("AWS/RDS", metric, threshold), (alarm["namespace"], alarm["metricName"], alarm["threshold"]));
        Assert.Equal("shop-prod-main-proxy", Map(alarm["dimensions"])["ProxyName"]);
    }

    private static async Task<DeclaredStack> Declared(string pooler = "{ kind: rdsProxy }")
    {
        using var folder = new CatalogFolder(Environment(pooler), Clients);
        return await DeclaredStack.Of(folder.Read());
    }

    private static string Environment(string pooler) => CatalogFolder.Environment.Replace("{ kind: pgbouncer, hostname: db.internal }", pooler, StringComparison.Ordinal);

    private static ImmutableDictionary<string, object> Map(object value) => (ImmutableDictionary<string, object>)value;
}
