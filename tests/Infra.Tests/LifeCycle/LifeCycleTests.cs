using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Tests.Catalog;
using Infra.Tests.Components;
using Testing;

namespace Infra.Tests.LifeCycle;

/// <summary>Edits of a deployed catalogue: none loses data, and none replaces what holds it.</summary>
public sealed class LifeCycleTests
{
    private const string Reviews = "  reviews:\n    neon: { plan: scale, region: aws-eu-central-1, pgVersion: 16, compute: { minCu: 0.25, maxCu: 4 } }\n";
    private const string TwoServers = CatalogFolder.Environment + Reviews;

    [Fact]
    public async Task Move_from_RDS_to_Neon_loses_nothing_at_any_step_until_the_old_one_is_taken_out()
    {
        var stacks = new List<DeclaredStack>();
        foreach (var prod in (string[])
            [
                "server: main",
                "server: main, moveTo: reviews",
                "server: main, moveTo: reviews, active: reviews",
                "server: reviews, movedFrom: [main], retire: { after: 2027-01-31 }",
                "server: reviews, movedFrom: [main], retire: { after: 2027-01-31, dump: 's3://dumps/auth' }",
                "server: reviews, movedFrom: [main]",
            ])
        {
            stacks.Add(await Declare(TwoServers, prod));
        }

        for (var step = 1; step < 5; step++)
            Assert.Empty(StatefulResources.Lost(stacks[step - 1], stacks[step]));
        Assert.Contains("delete access:index:Database::auth", StatefulResources.Lost(stacks[4], stacks[5]));
        Assert.DoesNotContain(StatefulResources.Lost(stacks[4], stacks[5]), loss => loss.Contains("reviews", StringComparison.Ordinal) || loss.Contains("secretsmanager", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Service_with_everything_that_prod_has_moves_and_is_dumped_where_it_is_active()
    {
        using var folder = new ScratchFolder();
        folder.CopyFrom(Repository.PathOf("stacks"), "stacks");
        var file = folder.PathOf("stacks/services/auth.yaml");
        var text = await File.ReadAllTextAsync(file);
        DeclaredStack? before = null;
        foreach (var prod in (string[])
            [
                "server: auth",
                "server: auth\n    moveTo: payments",
                "server: auth\n    moveTo: payments\n    active: payments",
                "server: payments\n    movedFrom: [auth]\n    retire: { after: 2027-01-31 }",
            ])
        {
            await File.WriteAllTextAsync(file, text.Replace("server: auth", prod, StringComparison.Ordinal));
            var stack = await DeclaredStack.Of(CatalogReader.Read(folder.Path, "stacks/prod.yaml"));

            if (before is not null)
                Assert.Empty(StatefulResources.Lost(before, stack));
            Assert.Equal(["admin-dump-missing", "auth-dump-missing", "payments-dump-missing", "profile-dump-missing"], stack.Names("aws:cloudwatch/metricAlarm:MetricAlarm").Where(name => name.EndsWith("-dump-missing", StringComparison.Ordinal)));
            before = stack;
        }
    }

    [Fact]
    public async Task New_database_is_beside_the_old_one_with_roles_and_outputs_of_its_own()
    {
        var stack = await Declare(TwoServers, "server: main, moveTo: reviews");

        Assert.Equal(["auth", "auth-reviews"], stack.Names("access:index:Database"));
        Assert.Contains("auth-reviews-owner", stack.Names("access:index:Role"));
        Assert.Contains("authOnreviews", stack.Outputs.Keys);
        Assert.Equal("standby", stack.Inputs("dbready:service:ServiceDatabase", "auth-reviews")["state"]);
        Assert.DoesNotContain("auth-reviews-service", stack.Names("aws:secretsmanager/secret:Secret"));
    }

    [Fact]
    public async Task Switch_writes_a_new_version_of_the_same_secret()
    {
        var before = await Declare(TwoServers, "server: main, moveTo: reviews");
        var after = await Declare(TwoServers, "server: main, moveTo: reviews, active: reviews");

        Assert.Equal(before.Inputs("aws:secretsmanager/secret:Secret", "auth-service")["name"], after.Inputs("aws:secretsmanager/secret:Secret", "auth-service")["name"]);
        Assert.Contains("auth-service", before.Names("aws:secretsmanager/secretVersion:SecretVersion"));
        Assert.Contains("\"host\":\"ep-one-pooler.neon.test\"", (string)after.Inputs("aws:secretsmanager/secretVersion:SecretVersion", "auth-reviews-service")["secretString"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_may_connect_to_the_database_that_was_moved_away_from()
    {
        var moving = await Declare(TwoServers, "server: main, moveTo: reviews, active: reviews");
        var retiring = await Declare(TwoServers, "server: reviews, movedFrom: [main], retire: { after: 2027-01-31 }");

        Assert.Contains("auth-service-database", moving.Names("access:index:Grant"));
        Assert.DoesNotContain("auth-service-database", retiring.Names("access:index:Grant"));
        Assert.Contains("auth-reviews-service-database", retiring.Names("access:index:Grant"));
        Assert.Equal("retiring", retiring.Inputs("dbready:service:ServiceDatabase", "auth")["state"]);
    }

    [Fact]
    public async Task Service_that_ends_keeps_its_data_and_its_secrets_protected_until_its_dump_is_there()
    {
        var before = await Declare(CatalogFolder.Environment, "server: main");
        var ending = await Declare(CatalogFolder.Environment, "server: main, decommission: { after: 2027-01-31 }");
        var dumped = await Declare(CatalogFolder.Environment, "server: main, decommission: { after: 2027-01-31, dump: 's3://dumps/auth' }");

        Assert.Empty(StatefulResources.Lost(before, ending));
        Assert.Empty(StatefulResources.Lost(ending, dumped));
        Assert.DoesNotContain("auth-service-database", ending.Names("access:index:Grant"));
        Assert.Equal(before.Names("aws:secretsmanager/secret:Secret"), ending.Names("aws:secretsmanager/secret:Secret"));
        var facts = (ImmutableDictionary<string, object>)dumped.Inputs("dbready:service:ServiceDatabase", "auth")["retire"];
        Assert.Equal(("2027-01-31", "s3://dumps/auth"), (facts["after"], facts["dump"]));
    }

    [Fact]
    public async Task Major_upgrade_changes_the_instance_in_place_and_its_parameters_family()
    {
        var before = await Declare(CatalogFolder.Environment, "server: main");
        var after = await Declare(CatalogFolder.Environment.Replace("100GiB", "100GiB\n      upgrade: { to: \"17\", method: inPlace, approval: me }", StringComparison.Ordinal), "server: main");
        var done = await Declare(CatalogFolder.Environment.Replace("\"16\"", "\"17\"", StringComparison.Ordinal), "server: main");

        Assert.Empty(StatefulResources.Lost(before, after));
        Assert.Empty(StatefulResources.Lost(after, done));
        var instance = after.Inputs("aws:rds/instance:Instance", "main");
        Assert.Equal(("17", true), (instance["engineVersion"], instance["allowMajorVersionUpgrade"]));
        Assert.False(before.Inputs("aws:rds/instance:Instance", "main").ContainsKey("allowMajorVersionUpgrade"));
        Assert.Equal("postgres17", after.Inputs("aws:rds/parameterGroup:ParameterGroup", "main")["family"]);
        var snapshot = after.Inputs("aws:rds/snapshot:Snapshot", "main-before-17");
        Assert.Equal(((object)"shop-prod-main", (object)"shop-prod-main-before-17"), (snapshot["dbInstanceIdentifier"], snapshot["dbSnapshotIdentifier"]));
        Assert.Empty(done.Names("aws:rds/snapshot:Snapshot"));
    }

    [Fact]
    public async Task Restore_is_a_server_beside_its_source_and_takes_over_what_the_copy_has()
    {
        var before = await Declare(CatalogFolder.Environment, "server: main");
        var restored = CatalogFolder.Environment + """
              again:
                rds: { engineVersion: "16", instanceClass: db.t3.medium, allocatedStorage: 100GiB, restore: { from: main, at: 2026-11-20T04:30:00Z } }
                pooler: { kind: pgbouncer, hostname: again.internal }

            """;
        var after = await Declare(restored, "server: main, moveTo: again");

        Assert.Empty(StatefulResources.Lost(before, after));
        var source = (ImmutableDictionary<string, object>)after.Inputs("aws:rds/instance:Instance", "again")["restoreToPointInTime"];
        Assert.Equal(("shop-prod-main", "2026-11-20T04:30:00Z"), (source["sourceDbInstanceIdentifier"], source["restoreTime"]));
        Assert.Equal("auth_db", after.Mocks.Resources.Single(resource => resource is { Type: "access:index:Database", Name: "auth-again" }).Id);
        Assert.True(string.IsNullOrEmpty(after.Mocks.Resources.Single(resource => resource is { Type: "access:index:Database", Name: "auth" }).Id));
    }

    [Fact]
    public async Task Adopted_server_and_service_are_imported_under_the_names_that_they_have()
    {
        var stack = await Declare(
            CatalogFolder.Environment.Replace("100GiB", "100GiB\n      adopt: { instance: legacy-db, parameterGroup: legacy-16, logGroups: true }", StringComparison.Ordinal), "server: main, adopt: [database, owner]");

        Assert.Equal("legacy-db", Id(stack, "aws:rds/instance:Instance", "main"));
        Assert.Equal("legacy-db", stack.Inputs("aws:rds/instance:Instance", "main")["identifier"]);
        Assert.Equal("legacy-16", Id(stack, "aws:rds/parameterGroup:ParameterGroup", "main"));
        Assert.Equal("/aws/rds/instance/legacy-db/postgresql", Id(stack, "aws:cloudwatch/logGroup:LogGroup", "main-postgresql"));
        Assert.Equal(("auth_db", "auth_owner"), (Id(stack, "access:index:Database", "auth"), Id(stack, "access:index:Role", "auth-owner")));
        Assert.True(string.IsNullOrEmpty(Id(stack, "access:index:Role", "auth-migrator")));
    }

    [Fact]
    public async Task Adopted_project_is_imported_by_its_id()
    {
        using var folder = new CatalogFolder(CatalogFolder.OnNeon("{ plan: scale, region: aws-us-east-1, pgVersion: 16, compute: { minCu: 1, maxCu: 1 }, adopt: { project: lively-frog-123456 } }"));

        Assert.Equal("lively-frog-123456", Id(await DeclaredStack.Of(folder.Read()), "neon:index/project:Project", "main"));
    }

    private static string? Id(DeclaredStack stack, string type, string name) => stack.Mocks.Resources.Single(resource => resource.Type == type && resource.Name == name).Id;

    private static async Task<DeclaredStack> Declare(string environment, string prod)
    {
        using var folder = new CatalogFolder(environment, CatalogFolder.Auth.Replace("server: main", prod, StringComparison.Ordinal));
        return await DeclaredStack.Of(folder.Read());
    }
}
