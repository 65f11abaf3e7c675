using Pulumi.Policy;

namespace Policies.Tests.Rules.Pooling;

public sealed class PoolMinZeroServerlessTests
{
    private const string Rule = "pool-min-zero-serverless";
    private const string Next = "Let the client close what it does not use, and declare after how long.";

    [Fact]
    public void Clients_that_give_connections_back_pass()
    {
        Gate.Prod(Rule, Client(("serverless", true), ("poolMin", 0), ("idleTimeoutSeconds", 20))).IsCompliant();
        Gate.Prod(Rule, Client(("idleTimeoutSeconds", 300))).IsCompliant();
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Serverless_client_that_keeps_connections_violates(string stack)
        => Gate.In(stack, Rule, Client(("serverless", true), ("poolMin", 2), ("idleTimeoutSeconds", 300))).Violates(
            "advisory auth.clients[0].poolMin: found 2, expected 0. Let the pool be empty between requests.",
            $"advisory auth.clients[0].idleTimeoutSeconds: found 300, expected more than 0 and at most 20 s. {Next}");

    [Fact]
    public void Missing_values_violate()
    {
        Gate.Prod(Rule, Client(("serverless", true))).Violates(
            "advisory auth.clients[0].poolMin: found nothing, expected 0. Let the pool be empty between requests.",
            $"advisory auth.clients[0].idleTimeoutSeconds: found nothing, expected more than 0 and at most 20 s. {Next}");
        Gate.Prod(Rule, Client()).Violates($"advisory auth.clients[0].idleTimeoutSeconds: found nothing, expected more than 0 and at most 300 s. {Next}");
    }

    [Fact]
    public void Pooler_closes_what_the_client_leaves_open()
    {
        Gate.Prod(Rule, Client(("via", "pooled")), Some.Pooler(("serverIdleTimeout", 60))).IsCompliant();
        Gate.Prod(Rule, Client(("via", "pooled")), Some.Pooler()).Violates($"advisory auth.clients[0].idleTimeoutSeconds: found nothing, expected more than 0 and at most 300 s. {Next}");
    }

    [Fact]
    public void Limits_can_be_configured() => Gate.Configured(Rule, "longRunningSeconds", 600, Client(("idleTimeoutSeconds", 600))).IsCompliant();

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Some.Service(("clients", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.clients", "advisory"));
        Gate.Prod(Rule, Client(("serverless", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.clients[0].serverless", "advisory"));
    }

    [Fact]
    public void Stack_without_clients_is_not_applicable() => Gate.Prod(Rule, Some.Service()).IsNotApplicable("no client is declared");

    private static PolicyResource Client(params (string Name, object Value)[] client) => Some.Service(("clients", Value.List(Value.Map([("name", "api"), .. client]))));
}
