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
        Assert.Equal(["DATABASE_READ_URL", "DATABASE_URL", "DATABASE_URL_DIRECT"], urls.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("postgresql://store_service_a:password of store-service-a@ep-one-pooler.neon.test:5432/store_db?sslmode=verify-full", urls["DATABASE_URL"]);
        Assert.Equal("postgresql://store_migrator:password of store-migrator@ep-one.neon.test:5432/store_db?sslmode=verify-full", urls["DATABASE_URL_DIRECT"]);
    }

    private static async Task<DeclaredStack> Declare()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment[..CatalogFolder.Environment.IndexOf("    rds:", StringComparison.Ordinal)]
            + "    neon: { plan: scale, region: aws-eu-central-1, pgVersion: 16, compute: { minCu: 0.25, maxCu: 4 }, suspend: never, historyRetention: 30d }\n");
        return await DeclaredStack.Of(folder.Read());
    }
}
