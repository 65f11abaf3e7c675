using System.Collections.Immutable;

namespace Infra.Tests.Components;

public sealed class NotificationsComponentTests
{
    [Fact]
    public async Task Topics_are_encrypted_and_reach_the_declared_addresses()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        var topic = stack.Inputs("aws:sns/topic:Topic", "prod-critical");
        Assert.Equal(("shop-prod-critical", "arn:of:prod"), (topic["name"], topic["kmsMasterKeyId"]));
        var mail = stack.Inputs("aws:sns/topicSubscription:TopicSubscription", "prod-critical-dba-oncall-example-com");
        Assert.Equal(("email", "dba-oncall@example.com", "arn:of:prod-critical"), (mail["protocol"], mail["endpoint"], mail["topic"]));
        Assert.Equal("https", stack.Inputs("aws:sns/topicSubscription:TopicSubscription", "prod-warning-hooks-example-com-db")["protocol"]);
        var policy = (string)stack.Inputs("aws:sns/topicPolicy:TopicPolicy", "prod-critical")["policy"];
        Assert.Contains("cloudwatch.amazonaws.com", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("\"*\"", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Budget_tells_before_the_money_is_spent()
    {
        var budget = (await DeclaredStack.OfCommitted("prod")).Inputs("aws:budgets/budget:Budget", "prod");

        Assert.Equal(("800", "USD", "MONTHLY"), (budget["limitAmount"], budget["limitUnit"], budget["timeUnit"]));
        var notifications = ((ImmutableArray<object>)budget["notifications"]).Cast<ImmutableDictionary<string, object>>().Select(one => (one["notificationType"], one["threshold"]));
        Assert.Equal([("ACTUAL", 80.0), ("FORECASTED", 100.0)], notifications);
    }

    [Fact]
    public async Task Dashboards_name_every_instance()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        foreach (var dashboard in (string[])["health", "queries", "operations"])
        {
            var body = (string)stack.Inputs("aws:cloudwatch/dashboard:Dashboard", $"prod-{dashboard}")["dashboardBody"];
            using var json = System.Text.Json.JsonDocument.Parse(body);
            Assert.NotEqual(0, json.RootElement.GetProperty("widgets").GetArrayLength());
            Assert.All((string[])["auth", "payments", "admin", "profile"], server => Assert.Contains($"shop-prod-{server}", body, StringComparison.Ordinal));
        }
    }
}
