using Pulumi.Policy;

namespace Policies.Tests.Rules.Pooling;

public sealed class PoolWaitTimeoutsTests
{
    private const string Rule = "pool-wait-timeouts";
    private const string Next = "Let requests fail early; callers try again.";

    [Fact]
    public void Short_waits_pass()
    {
        Gate.Prod(Rule, Some.Pooler(("queryWaitTimeout", 30), ("serverConnectTimeout", 10))).IsCompliant();
        Gate.Prod(Rule, Proxy(("connectionBorrowTimeout", 30))).IsCompliant();
        Gate.Prod(Rule, Client(("poolTimeoutSeconds", 10), ("connectTimeoutSeconds", 5))).IsCompliant();
    }

    [Fact]
    public void Long_waits_violate()
    {
        Gate.Prod(Rule, Some.Pooler(("queryWaitTimeout", 60), ("serverConnectTimeout", 15))).Violates(
            $"mandatory auth.queryWaitTimeout: found 60, expected more than 0 and at most 30 s. {Next}",
            $"mandatory auth.serverConnectTimeout: found 15, expected more than 0 and at most 10 s. {Next}");
        Gate.Prod(Rule, Client(("poolTimeoutSeconds", 31), ("connectTimeoutSeconds", 11))).Violates(
            $"mandatory auth.clients[0].poolTimeoutSeconds: found 31, expected more than 0 and at most 30 s. {Next}",
            $"mandatory auth.clients[0].connectTimeoutSeconds: found 11, expected more than 0 and at most 10 s. {Next}");
        Gate.In("dev", Rule, Proxy(("connectionBorrowTimeout", 600)))
            .Violates($"advisory p.connectionPoolConfig.connectionBorrowTimeout: found 600, expected more than 0 and at most 120 s. {Next}");
    }

    [Fact]
    public void Wait_without_end_violates()
        => Gate.Prod(Rule, Some.Pooler(("queryWaitTimeout", 0), ("serverConnectTimeout", 10)))
            .Violates($"mandatory auth.queryWaitTimeout: found 0, expected more than 0 and at most 30 s. {Next}");

    [Fact]
    public void Missing_values_are_the_defaults_of_their_program()
    {
        Gate.Prod(Rule, Proxy()).Violates($"mandatory p.connectionPoolConfig.connectionBorrowTimeout: found 120 by default, expected more than 0 and at most 30 s. {Next}");
        Gate.Prod(Rule, Some.Pooler(("serverConnectTimeout", 10)))
            .Violates($"mandatory auth.queryWaitTimeout: found 120 by default, expected more than 0 and at most 30 s. {Next}");
        Gate.Prod(Rule, Client()).IsCompliant();
    }

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Proxy(("connectionBorrowTimeout", Value.Unknown))).IsUnknown(Unknown.At(Rule, "p.connectionPoolConfig.connectionBorrowTimeout"));
        Gate.Prod(Rule, Some.Service(("clients", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.clients"));
    }

    [Fact]
    public void Other_resources_are_not_judged() => Gate.Prod(Rule, Some.Database(("queryWaitTimeout", 600))).IsCompliant();

    private static PolicyResource Proxy(params (string Name, object Value)[] pool)
        => Some.Resource("aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup", "p", ("connectionPoolConfig", Value.Map(pool)));

    private static PolicyResource Client(params (string Name, object Value)[] client) => Some.Service(("clients", Value.List(Value.Map([("name", "api"), .. client]))));
}
