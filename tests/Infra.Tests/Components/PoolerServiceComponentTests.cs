using System.Collections.Immutable;
using System.Text.Json;
using Infra.Tests.Catalog;

namespace Infra.Tests.Components;

public sealed class PoolerServiceComponentTests
{
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

    [Fact]
    public async Task Tasks_run_in_private_subnets_and_a_deploy_never_has_more_than_the_budget_counts_on()
    {
        var service = (await DeclaredStack.OfCommitted("prod")).Inputs("aws:ecs/service:Service", "auth-pooler");

        Assert.Equal((2.0, 100.0, 200.0), (service["desiredCount"], service["deploymentMinimumHealthyPercent"], service["deploymentMaximumPercent"]));
        var network = Map(service["networkConfiguration"]);
        Assert.Equal(false, network["assignPublicIp"]);
        Assert.Equal(3, ((ImmutableArray<object>)network["subnets"]).Length);
        Assert.Equal(true, Map(service["deploymentCircuitBreaker"])["rollback"]);
    }

    [Fact]
    public async Task Cancel_requests_reach_their_task_and_clients_have_time_to_leave()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        var balancer = stack.Inputs("aws:lb/loadBalancer:LoadBalancer", "auth-pooler");
        Assert.Equal((true, "network"), (balancer["internal"], balancer["loadBalancerType"]));
        var targets = stack.Inputs("aws:lb/targetGroup:TargetGroup", "auth-pooler");
        Assert.Equal((true, "source_ip"), (Map(targets["stickiness"])["enabled"], Map(targets["stickiness"])["type"]));
        Assert.Equal(("true", 120.0), (targets["preserveClientIp"], targets["deregistrationDelay"]));
        Assert.Equal(6432.0, stack.Inputs("aws:lb/listener:Listener", "auth-pooler")["port"]);
        Assert.Equal("auth.db.prod.internal", stack.Inputs("aws:route53/record:Record", "auth-pooler")["name"]);
    }

    [Fact]
    public async Task Ini_is_a_plain_variable_and_secrets_are_named()
    {
        using var container = await Container();

        var definition = container.RootElement[0];
        Assert.Equal(120, definition.GetProperty("stopTimeout").GetInt32());
        var variables = definition.GetProperty("environment").EnumerateArray().ToDictionary(variable => variable.GetProperty("name").GetString()!, variable => variable.GetProperty("value").GetString()!, StringComparer.Ordinal);
        Assert.Equal("prod/auth-pooler-auth-credentials", variables["PGBOUNCER_AUTH_SECRET"]);
        Assert.Equal("arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/pooler-certificate-AbCdEf", variables["PGBOUNCER_CERTIFICATE_SECRET"]);
        var ini = variables["PGBOUNCER_INI"];
        Assert.Contains("auth_db = host=@host@ port=5432 dbname=auth_db pool_size=10 reserve_pool=0 max_db_connections=10\n", ini, StringComparison.Ordinal);
        Assert.Contains("server_tls_sslmode = verify-full\nserver_tls_ca_file = /etc/ssl/rds-ca.pem\n", ini, StringComparison.Ordinal);
        Assert.DoesNotContain("password", ini, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_reaches_the_balancer_that_the_tasks_and_those_the_server_and_nobody_skips_one()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        Assert.Equal("sg-0cc000000000000a1", stack.Inputs(Ingress, "auth-pooler-sg-0cc000000000000a1")["referencedSecurityGroupId"]);
        Assert.Equal(("auth-pooler-tasks-id", "auth-pooler-id"), (stack.Inputs(Ingress, "auth-pooler-tasks")["securityGroupId"], stack.Inputs(Ingress, "auth-pooler-tasks")["referencedSecurityGroupId"]));
        Assert.Equal(("auth-id", "auth-pooler-tasks-id"), (stack.Inputs(Ingress, "auth-pooler-server")["securityGroupId"], stack.Inputs(Ingress, "auth-pooler-server")["referencedSecurityGroupId"]));
        Assert.Equal("auth-id", stack.Inputs(Egress, "auth-pooler-tasks")["referencedSecurityGroupId"]);
        Assert.DoesNotContain(stack.Mocks.Resources, resource => resource.Type == Ingress && resource.Inputs.ContainsKey("cidrIpv4"));
    }

    [Fact]
    public async Task Operators_open_sessions_in_the_tasks_only_where_that_is_their_path()
    {
        var stack = await DeclaredStack.OfCommitted("prod");
        Assert.Equal(true, stack.Inputs("aws:ecs/service:Service", "auth-pooler")["enableExecuteCommand"]);
        Assert.Contains("ssmmessages:OpenDataChannel", (string)stack.Inputs("aws:iam/rolePolicy:RolePolicy", "auth-pooler-task")["policy"], StringComparison.Ordinal);

        using var folder = new CatalogFolder(CatalogFolder.Environment + "operators: { path: bastion, securityGroup: sg-0cc000000000000c9 }\n");
        var withBastion = await DeclaredStack.Of(folder.Read());
        Assert.Equal("sg-0cc000000000000c9", withBastion.Inputs(Ingress, "main-sg-0cc000000000000c9")["referencedSecurityGroupId"]);
    }

    private static async Task<JsonDocument> Container() =>
        JsonDocument.Parse((string)(await DeclaredStack.OfCommitted("prod")).Inputs("aws:ecs/taskDefinition:TaskDefinition", "auth-pooler")["containerDefinitions"]);

    private static ImmutableDictionary<string, object> Map(object value) => (ImmutableDictionary<string, object>)value;
}
