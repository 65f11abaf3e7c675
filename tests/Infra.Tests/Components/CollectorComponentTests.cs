using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Tests.Catalog;
using Testing;

namespace Infra.Tests.Components;

public sealed class CollectorComponentTests
{
    private const string Tasks = "tasks: { image: \"registry.example.com/dbready@sha256:3f1c0c6f6a3d1f7b9f0e8e6a5d4c3b2a1908f7e6d5c4b3a29180f7e6d5c4b3a2\" }\n";

    [Fact]
    public async Task One_task_runs_the_command_and_may_read_two_logins_a_server_and_publish()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        var service = stack.Inputs("aws:ecs/service:Service", "prod-collector");
        Assert.Equal((1.0, 100.0), (service["desiredCount"], service["deploymentMaximumPercent"]));
        var definition = stack.Inputs("aws:ecs/taskDefinition:TaskDefinition", "prod-collector");
        Assert.Equal(("256", "1024"), (definition["cpu"], definition["memory"]));
        Assert.Contains("\"command\":[\"dbready\",\"collect\",\"prod\",\"--ca-file\",\"/etc/ssl/rds-ca.pem\"]", (string)definition["containerDefinitions"], StringComparison.Ordinal);
        Assert.DoesNotContain("password of", (string)definition["containerDefinitions"], StringComparison.Ordinal);
        var policy = (string)stack.Inputs("aws:iam/rolePolicy:RolePolicy", "prod-collector-task")["policy"];
        Assert.Contains("secret:prod/auth-monitoring-credentials-??????", policy, StringComparison.Ordinal);
        Assert.Contains("secret:prod/auth-pooler-stats-credentials-??????", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("rotator", policy, StringComparison.Ordinal);
        Assert.Contains("\"StringEquals\":{\"cloudwatch:namespace\":\"dbready\"}", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pooler_lets_it_in()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        var rule = stack.Inputs("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "auth-pooler-collector");

        Assert.Equal((6432.0, "prod-tasks-id", "auth-pooler-id"), (rule["fromPort"], rule["referencedSecurityGroupId"], rule["securityGroupId"]));
        Assert.Contains("prod-tasks-6432", stack.Names("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"));
    }

    [Fact]
    public async Task Server_on_neon_that_never_suspends_has_alarms_of_its_own()
    {
        var stack = await DeclaredStack.Of(CatalogReader.Read(Repository.Root, "tests/Infra.Tests/Requirements/catalogue/options.yaml"));

        var alarm = stack.Inputs("aws:cloudwatch/metricAlarm:MetricAlarm", "watched-connections-warning");

        Assert.Equal(("db.connections", 83.0), (alarm["metricName"], alarm["threshold"])); // 80 % of 104
        Assert.Equal("watched", ((ImmutableDictionary<string, object>)alarm["dimensions"])["Server"]);
        Assert.DoesNotContain("neon-connections-warning", stack.Names("aws:cloudwatch/metricAlarm:MetricAlarm"));
    }

    [Theory]
    [InlineData("collector: {}\n", "prod.yaml:14:1: collector.servers: found without tasks, allowed beside tasks only. Add tasks with the image that runs dbready collect.")]
    [InlineData(Tasks + "collector: { servers: [mian] }\n", "prod.yaml:15:24: collector.servers[0]: found \"mian\", allowed main. Did you mean main?")]
    [InlineData(Tasks + "secrets: { store: stackOutput }\ncollector: {}\n", "prod.yaml:16:1: collector.servers: found beside secrets.store: stackOutput, allowed beside secretsManager only: run dbready collect with --logins there.")]
    public void Collector_that_cannot_run_is_told(string added, string expected)
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment + added);

        Assert.Equal(expected, folder.Problems());
    }

    [Theory]
    [InlineData("collector: {}", "collector.servers: found asleep, which suspends after 5m and would be kept awake and paid for, allowed servers that never suspend. Leave it out, or set its suspend: never.")]
    [InlineData("collector: { servers: [asleep] }", "collector.servers: found asleep, which suspends after 5m and would be kept awake and paid for, allowed servers that never suspend. Leave it out, or set its suspend: never.")]
    public void Server_on_neon_that_suspends_is_not_kept_awake(string collector, string expected)
    {
        var text = CatalogFolder.Environment.TrimEnd() + "\n  asleep:\n    neon: { plan: launch, region: aws-eu-central-1, pgVersion: 16, compute: { minCu: 0.25, maxCu: 1 }, suspend: 5m }\n" + Tasks + collector + "\n";
        using var folder = new CatalogFolder(text);
        var line = text.Split('\n').TakeWhile(l => !l.StartsWith("collector", StringComparison.Ordinal)).Count() + 1;

        Assert.Equal($"prod.yaml:{line}:{(collector.Contains("servers", StringComparison.Ordinal) ? 14 : 1)}: {expected}", folder.Problems());
    }
}
