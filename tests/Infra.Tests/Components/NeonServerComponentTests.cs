using System.Collections.Immutable;
using Infra.Tests.Catalog;

namespace Infra.Tests.Components;

public sealed class NeonServerComponentTests
{
    [Fact]
    public async Task Project_has_the_declared_history_compute_and_protection()
    {
        var project = (await Declare()).Inputs("neon:index/project:Project", "main");

        Assert.Equal("shop-prod-main", project["name"]);
        Assert.Equal("aws-eu-central-1", project["regionId"]);
        Assert.Equal(16.0, project["pgVersion"]);
        Assert.Equal(2_592_000.0, project["historyRetentionSeconds"]);
        Assert.Equal(true, project["defaultBranchProtected"]);
        var compute = (ImmutableDictionary<string, object>)project["defaultEndpointSettings"];
        Assert.Equal((0.25, 4.0, -1.0), (compute["autoscalingLimitMinCu"], compute["autoscalingLimitMaxCu"], compute["suspendTimeoutSeconds"]));
    }

    [Fact]
    public async Task Service_has_the_same_ways_in_as_on_rds()
    {
        var stack = await Declare();

        var database = stack.Inputs("dbready:service:ServiceDatabase", "auth");
        var kinds = ((ImmutableArray<object>)database["connections"]).Cast<ImmutableDictionary<string, object>>().Select(connection => connection["kind"]);
        Assert.Equal(["pooled", "direct", "readOnly", "migration"], kinds);
        Assert.Contains("\"ep-one-pooler.neon.test\"", (string)stack.Inputs("aws:secretsmanager/secretVersion:SecretVersion", "auth-service")["secretString"], StringComparison.Ordinal);
        Assert.Contains("\"ep-one.neon.test\"", (string)stack.Inputs("aws:secretsmanager/secretVersion:SecretVersion", "auth-migrator")["secretString"], StringComparison.Ordinal);
        Assert.Empty(stack.Names("dbready:pgbouncer:Pooler"));
    }

    [Fact]
    public async Task Without_an_aws_account_nothing_on_aws_is_declared_and_urls_are_secret_outputs()
    {
        var stack = await DeclaredStack.OfCommitted("examples/004");

        Assert.DoesNotContain(stack.Mocks.Resources, resource => resource.Type!.Contains("aws", StringComparison.Ordinal));
        var store = await stack.Output("store");
        Assert.DoesNotContain("secretArns", store.Keys);
        var urls = (ImmutableDictionary<string, object>)store["urls"];
        Assert.Equal(["DATABASE_DUMP_URL", "DATABASE_READ_URL", "DATABASE_URL", "DATABASE_URL_DIRECT", "SHADOW_DATABASE_URL"], urls.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("postgresql://store_service_a:password of store-service-a@ep-one-pooler.neon.test:5432/store_db?sslmode=verify-full", urls["DATABASE_URL"]);
        Assert.Equal("postgresql://store_migrator:password of store-migrator@ep-one.neon.test:5432/store_db?sslmode=verify-full", urls["DATABASE_URL_DIRECT"]);
        Assert.Equal("postgresql://store_readonly:password of store-readonly@ep-main-read-only.neon.test:5432/store_db?sslmode=verify-full", urls["DATABASE_READ_URL"]);
        Assert.Equal("postgresql://store_shadow:password of store-shadow@ep-main-development.neon.test:5432/store_db_shadow?sslmode=verify-full", urls["SHADOW_DATABASE_URL"]);
    }

    [Fact]
    public async Task Branches_read_only_endpoint_quota_window_and_replication_are_declared()
    {
        var stack = await Declare(
            ", branches: { development: {}, qa: { protected: true } }, readOnly: { minCu: 0.5, maxCu: 1 }, quota: { activeTime: 100h, dataTransfer: 2GiB }, maintenanceWindow: sun:04:00-sun:05:00, logicalReplication: { approval: architects }");

        var project = stack.Inputs("neon:index/project:Project", "main");
        Assert.Equal("yes", project["enableLogicalReplication"]);
        var quota = (ImmutableDictionary<string, object>)project["quota"];
        Assert.Equal((360_000.0, 2_147_483_648.0), (quota["activeTimeSeconds"], quota["dataTransferBytes"]));
        var window = (ImmutableDictionary<string, object>)project["maintenanceWindow"];
        Assert.Equal(("04:00", "05:00", 7.0), (window["startTime"], window["endTime"], ((ImmutableArray<object>)window["weekdays"])[0]));
        Assert.Equal(["main-development", "main-qa"], stack.Names("neon:index/branch:Branch"));
        Assert.Equal("yes", stack.Inputs("neon:index/branch:Branch", "main-qa")["protected"]);
        Assert.Equal(["main-development", "main-qa", "main-read-only"], stack.Names("neon:index/endpoint:Endpoint"));
        var readOnly = stack.Inputs("neon:index/endpoint:Endpoint", "main-read-only");
        Assert.Equal(("read_only", "br-default", 1.0), (readOnly["type"], readOnly["branchId"], readOnly["autoscalingLimitMaxCu"]));
        Assert.Equal("auth_shadow", stack.Inputs("neon:index/role:Role", "auth-shadow")["name"]);
    }

    private static async Task<DeclaredStack> Declare(string more = "")
    {
        using var folder = new CatalogFolder(CatalogFolder.OnNeon($"{{ plan: scale, region: aws-eu-central-1, pgVersion: 16, compute: {{ minCu: 0.25, maxCu: 4 }}, suspend: never, historyRetention: 30d{more} }}"));
        return await DeclaredStack.Of(folder.Read());
    }
}
