using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EndToEnd.Support;
using Engine;
using Pulumi.Experimental;

namespace EndToEnd;

/// <summary>Edits of a deployed catalogue: none may lose data by accident.</summary>
public sealed partial class LifeCycleTests(DeployedProd prod) : IClassFixture<DeployedProd>
{
    private const string Auth = "stacks/services/auth.yaml";
    private const string Prod = "stacks/prod.yaml";
    private static readonly string[] Data =
        ["access:index:Database", "aws:rds/instance:Instance", "aws:secretsmanager/secret:Secret", "aws:kms/key:Key", "neon:index/project:Project"];

    private const string OnAuth = "    server: auth\n";

    [SkippableFact]
    public async Task Service_renamed_with_formerly_replaces_and_deletes_nothing()
    {
        var workspace = await prod.WorkspaceAsync();
        await workspace.EditAsync(Auth, "service: auth\n", "service: login\nformerly: [auth]\n");

        var changes = PlannedResources.Changes(await workspace.SucceedAsync("preview", "--json"));

        Assert.DoesNotContain(changes, change => IsLoss(change) || change.StartsWith("create", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Embedded_preview_of_a_deployed_stack_shows_no_change()
    {
        await prod.WorkspaceAsync();

        Assert.Empty(await prod.ChangesAsync());
    }

    [SkippableTheory]
    [InlineData("payments", "")]
    [InlineData("reviews", "  reviews:\n    neon: { plan: scale, region: aws-us-east-1, pgVersion: 16, compute: { minCu: 1, maxCu: 4 }, suspend: never }\n")]
    public async Task Service_moved_to_another_server_loses_nothing_until_the_old_database_is_taken_out(string to, string server)
    {
        var workspace = await prod.WorkspaceAsync();
        var before = OnAuth;
        await File.AppendAllTextAsync(Path.Combine(workspace.Folder, Prod), server);
        if (server.Length > 0)
            await workspace.EditAsync(Auth, ", pgaudit]", "]"); // Neon has none of this kind
        foreach (var after in (string[])
            [
                $"    server: auth\n    moveTo: {to}\n",
                $"    server: auth\n    moveTo: {to}\n    active: {to}\n",
                $"    server: {to}\n    movedFrom: [auth]\n    retire: {{ after: 2027-01-31 }}\n",
                $"    server: {to}\n    movedFrom: [auth]\n    retire: {{ after: 2027-01-31, dump: 's3://dumps/auth' }}\n",
            ])
        {
            await workspace.EditAsync(Auth, before, after);
            before = after;

            var changes = await prod.ChangesAsync();

            Assert.DoesNotContain(changes, change => IsLoss(change) && IsData(change));
            Assert.Contains(changes, change => change.StartsWith("create", StringComparison.Ordinal) && change.EndsWith($"access:index:Database::auth-{to}", StringComparison.Ordinal));
        }

        await workspace.EditAsync(Auth, before, $"    server: {to}\n    movedFrom: [auth]\n");
        Assert.Equal("access:index:Database::auth", Assert.Single(await prod.ChangesAsync(), change => IsLoss(change) && IsData(change)).Split('$')[^1]);
    }

    [SkippableFact]
    public async Task Service_that_ends_loses_nothing_until_it_is_taken_out()
    {
        var workspace = await prod.WorkspaceAsync();
        await workspace.EditAsync(Auth, OnAuth, OnAuth + "    decommission: { after: 2027-01-31 }\n");

        var changes = await prod.ChangesAsync();

        Assert.DoesNotContain(changes, change => IsLoss(change) && IsData(change));
        Assert.Contains(changes, change => change.StartsWith("delete", StringComparison.Ordinal) && change.EndsWith("access:index:Grant::auth-service-database", StringComparison.Ordinal));
        Assert.True((await prod.GateAsync()).Go);
    }

    [SkippableFact]
    public async Task Restored_server_and_its_databases_are_beside_what_they_come_from()
    {
        var workspace = await prod.WorkspaceAsync();
        var text = await File.ReadAllTextAsync(Path.Combine(workspace.Folder, Prod));
        var server = text[text.IndexOf("  auth:\n", StringComparison.Ordinal)..text.IndexOf("  payments:\n", StringComparison.Ordinal)];
        var sibling = server.Replace("  auth:\n", "  auth-restored:\n", StringComparison.Ordinal)
            .Replace("auth.db.prod.internal", "auth-restored.db.prod.internal", StringComparison.Ordinal)
            .Replace("    rds:\n", "    rds:\n      restore: { from: auth, at: 2026-11-20T04:30:00Z }\n", StringComparison.Ordinal)
            .Replace("&parameters", "&restoredParameters", StringComparison.Ordinal).Replace("&run", "&restoredRun", StringComparison.Ordinal);
        await workspace.EditAsync(Prod, "  payments:\n", sibling + "  payments:\n");
        await workspace.EditAsync(Auth, OnAuth, OnAuth + "    moveTo: auth-restored\n");

        var changes = await prod.ChangesAsync();

        Assert.DoesNotContain(changes, change => IsLoss(change) && IsData(change));
        Assert.Contains(changes, change => change.StartsWith("create", StringComparison.Ordinal) && change.EndsWith("aws:rds/instance:Instance::auth-restored", StringComparison.Ordinal));
        Assert.Contains(changes, change => change.StartsWith("import", StringComparison.Ordinal) && change.EndsWith("access:index:Database::auth-auth-restored", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Major_upgrade_replaces_no_server()
    {
        var workspace = await prod.WorkspaceAsync();
        await workspace.EditAsync(Prod, "engineVersion: \"16\"", "engineVersion: \"16\"\n      upgrade: { to: \"17\", method: inPlace, approval: \"J. Doe, OPS-17\" }");

        var changes = await prod.ChangesAsync();

        Assert.DoesNotContain(changes, change => IsLoss(change) && IsData(change));
        Assert.Equal(4, changes.Count(change => change.StartsWith("update", StringComparison.Ordinal) && change.Contains("aws:rds/instance:Instance::", StringComparison.Ordinal)));
        Assert.Equal(4, changes.Count(change => change.StartsWith("create", StringComparison.Ordinal) && change.Contains("aws:rds/snapshot:Snapshot::", StringComparison.Ordinal)));
    }

    [SkippableTheory]
    [InlineData("30d", null)]
    [InlineData("14d", "backupRetentionPeriod")]
    public async Task Estate_that_exists_is_imported_and_what_differs_is_named(string backupRetention, string? differs)
    {
        await prod.WorkspaceAsync();
        var deployed = Snapshot.Load(await prod.ExportAsync(), passphrase: null);
        var key = new PropertyValue("arn:aws:kms:us-east-1:111122223333:alias/shop-db");
        var estate = deployed with { Resources = [.. deployed.Resources.Select(r => r with { Inputs = With(r.Inputs, "kmsKeyId", key), Outputs = With(r.Outputs, "kmsKeyId", key) })] };
        await using var cloud = await TestCloud.StartAsync(estate);
        await using var workspace = await PulumiWorkspace.OfThisProjectAsync(cloud.Ports);
        await workspace.EditAsync(Auth, OnAuth, OnAuth + "    adopt: [database, owner]\n");
        await workspace.EditAsync(Prod, "  region: us-east-1\n", "  region: us-east-1\n  kmsKey: alias/shop-db\n");
        var text = await File.ReadAllTextAsync(Path.Combine(workspace.Folder, Prod));
        var server = text[text.IndexOf("  auth:\n", StringComparison.Ordinal)..text.IndexOf("  payments:\n", StringComparison.Ordinal)];
        await workspace.EditAsync(Prod, server, server
            .Replace("    rds:\n", "    rds:\n      adopt: { instance: shop-prod-auth, logGroups: true }\n", StringComparison.Ordinal)
            .Replace("backupRetention: 30d", $"backupRetention: {backupRetention}", StringComparison.Ordinal));

        await workspace.SucceedAsync("stack", "init", "prod");
        var preview = (await workspace.SucceedAsync("preview", "--diff", "--color", "never")).Output.Split('\n');

        Assert.Equal(
            ["access:index:Database", "access:index:Role", "aws:cloudwatch/logGroup:LogGroup", "aws:cloudwatch/logGroup:LogGroup", "aws:rds/instance:Instance"],
            preview.Select(line => Imported().Match(line).Groups["type"].Value).Where(type => type.Length > 0).Order(StringComparer.Ordinal));

        // New resources beside it: their names are not known yet.
        string[] unknown = ["monitoringRoleArn", "parameterGroupName", "vpcSecurityGroupIds"];
        Assert.Equal(
            differs is null ? unknown : [differs, .. unknown],
            preview.SkipWhile(line => !line.Contains("~ aws:rds/instance:Instance: (update)", StringComparison.Ordinal)).Skip(1).TakeWhile(line => !line.EndsWith(')'))
                .Select(line => Changed().Match(line).Groups["property"].Value).Where(property => property.Length > 0).Distinct(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Gate_with_state_is_closed_by_the_loss_of_a_service()
    {
        var workspace = await prod.WorkspaceAsync();
        File.Delete(Path.Combine(workspace.Folder, Auth));

        var gate = await prod.GateAsync();

        Assert.False(gate.Go);
        Assert.Contains(gate.PolicyFindings, f => f.Rule == "no-database-replacement" && f.Urn.EndsWith("access:index:Database::auth", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Gate_with_state_names_the_reboot_that_a_static_parameter_waits_for()
    {
        var workspace = await prod.WorkspaceAsync();
        await workspace.EditAsync(Prod, "{ lock_timeout: 5s }", "{ lock_timeout: 5s, max_worker_processes: 12 }");

        Assert.Contains((await prod.GateAsync()).PolicyFindings, f => f.Rule == "param-pending-reboot-surfaced"
            && f.Message.Contains("parameters[max_worker_processes]", StringComparison.Ordinal)
            && f.Message.Contains("sun:04:00-sun:05:00", StringComparison.Ordinal));
    }

    private static ImmutableDictionary<string, PropertyValue> With(ImmutableDictionary<string, PropertyValue> properties, string name, PropertyValue value)
        => properties.ContainsKey(name) ? properties.SetItem(name, value) : properties;

    private static bool IsData(string change) => Data.Any(type => change.Contains(type + "::", StringComparison.Ordinal));

    private static bool IsLoss(string change) => change.StartsWith("delete", StringComparison.Ordinal) || change.Contains("replace", StringComparison.Ordinal);

    [GeneratedRegex(@"^ *= (?<type>\S+): \(import\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Imported();

    [GeneratedRegex(@"^ *[~+-] (?<property>\w+) *: ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Changed();
}
