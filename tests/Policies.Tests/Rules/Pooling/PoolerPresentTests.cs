using Pulumi.Policy;

namespace Policies.Tests.Rules.Pooling;

public sealed class PoolerPresentTests
{
    private const string Rule = "pooler-present";
    private const string Message = "mandatory auth.identifier: found no pooler before it, expected PgBouncer or RDS Proxy. Declare a pooler for the server, and give services its address.";
    private static readonly string Instance = Some.Urn(Some.Instance, "auth");

    [Fact]
    public void Database_behind_a_pooler_passes() => Gate.Prod(Rule, Some.Server(), Some.Pooler(), Under(Some.Server())).IsCompliant();

    [Fact]
    public void Database_behind_a_proxy_passes_by_dependency_and_by_name()
    {
        Gate.Prod(Rule, Some.Database(), Some.From("dbInstanceIdentifier", Instance, "aws:rds/proxyTarget:ProxyTarget", "t", ("dbInstanceIdentifier", Value.Unknown))).IsCompliant();
        Gate.Prod(Rule, Some.Database(("identifier", "auth-db")), Target("auth-db")).IsCompliant();
    }

    [Fact]
    public void Database_without_a_pooler_violates()
    {
        Gate.Prod(Rule, Some.Database()).Violates(Message);
        Gate.Prod(Rule, Some.Database(("identifier", "auth-db")), Target("other-db")).Violates(Message);
    }

    [Fact]
    public void Pooler_of_another_server_does_not_count()
        => Gate.Prod(Rule, Some.Server("other"), Some.Pooler(), Under(Some.Server("other"))).Violates(Message);

    [Fact]
    public void Proxy_of_an_unknown_database_is_unknown()
        => Gate.Prod(Rule, Some.Database(), Target(Value.Unknown)).IsUnknown(Unknown.At(Rule, "auth.identifier"));

    [Fact]
    public void Service_whose_clients_all_go_direct_violates()
    {
        Gate.Prod(Rule, Some.Server(), Some.Pooler(), Under(Some.Server()), Service("direct"))
            .Violates("mandatory auth.clients[0].via: found \"direct\", expected pooled. Let the service itself connect through the pooler; only migrations and reports go direct.");
        Gate.Prod(Rule, Some.Server(), Some.Pooler(), Under(Some.Server()), Service("direct", "pooled")).IsCompliant();
    }

    [Fact]
    public void Database_that_no_service_is_sent_to_needs_none()
    {
        Gate.Prod(Rule, Some.Server(), Under(Some.Server()), Some.Service(("state", "standby"))).IsCompliant();
        Gate.Prod(Rule, Some.Server(), Under(Some.Server()), Some.Service(("state", "retiring")), Some.ServiceNamed("other", ("state", "active"))).Violates(Message);
    }

    [Fact]
    public void Replicas_are_not_judged_and_a_stack_without_databases_is_not_applicable()
        => Gate.Prod(Rule, Some.Database(("replicateSourceDb", "x"))).IsNotApplicable("no RDS database is declared; a Neon project has a pooler always");

    private static PolicyResource Under(PolicyResource server) => Some.Under(server.Urn, Some.Instance, "auth", ("engine", "postgres"));

    private static PolicyResource Service(params string[] ways)
        => Some.Service(("clients", Value.List([.. ways.Select(via => Value.Map(("name", via), ("via", via)))])));

    private static PolicyResource Target(object identifier) => Some.Resource("aws:rds/proxyTarget:ProxyTarget", "t", ("dbInstanceIdentifier", identifier));
}
