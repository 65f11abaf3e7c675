using Pulumi.Policy;

namespace Policies.Tests.Rules.Pooling;

public sealed class AppUsesPooledHostTests
{
    private const string Rule = "app-uses-pooled-host";
    private const string Next = "Hand out the pooler's address; keep the server's own for migrations.";
    private const string Direct = "postgres://app:made-up@ep-cool-name-123456.eu-central-1.aws.neon.tech/app";
    private const string Pooled = "postgres://app:made-up@ep-cool-name-123456-pooler.eu-central-1.aws.neon.tech/app";

    [Fact]
    public void Service_with_the_poolers_address_passes() => Gate.Prod(Rule, Pooler(), Service("pooled", "pool.example.com")).IsCompliant();

    [Fact]
    public void Service_with_another_address_violates()
    {
        const string Expected = "auth.connections[0].host: found \"db.example.com\", expected the pooler's \"pool.example.com\". " + Next;
        Gate.Prod(Rule, Pooler(), Service("pooled", "db.example.com")).Violates("mandatory " + Expected);
        Gate.In("dev", Rule, Pooler(), Service("pooled", "db.example.com")).Violates("advisory " + Expected);
    }

    [Fact]
    public void Missing_pooled_connection_violates()
        => Gate.Prod(Rule, Pooler(), Service("direct", "db.example.com"))
            .Violates($"mandatory auth.connections: found no pooled connection, expected one of kind pooled. {Next}");

    [Fact]
    public void Service_that_is_elsewhere_needs_no_pooled_connection()
    {
        PolicyResource In(string state) => Some.Service(("state", state), ("clients", Value.List(Value.Map(("name", "api"), ("via", "pooled")))), ("connections", Value.List()));

        Gate.Prod(Rule, In("retiring")).IsCompliant();
        Gate.Prod(Rule, In("active")).Violates($"mandatory auth.connections: found no pooled connection, expected one of kind pooled. {Next}");
    }

    [Fact]
    public void Neons_direct_host_violates_wherever_it_is_written()
    {
        const string Expected = "found Neon's direct host, expected the host with -pooler. " + Next;
        Gate.Prod(Rule, Secret("app", Value.Secret(Direct))).Violates($"mandatory app.secretString: {Expected}");
        Gate.Prod(Rule, Parameter("url", Direct)).Violates($"mandatory url.value: {Expected}");
        Gate.Prod(Rule, Function("DATABASE_URL", Direct)).Violates($"mandatory f.environment.variables.DATABASE_URL: {Expected}");
    }

    [Fact]
    public void Pooled_hosts_and_those_for_migrations_pass()
    {
        Gate.Prod(Rule, Secret("app", Value.Secret(Pooled)), Parameter("url", Pooled)).IsCompliant();
        Gate.Prod(Rule, Secret("app", Value.Secret(Pooled)), Secret("app-migrations", Value.Secret(Direct)), Function("DIRECT_URL", Direct)).IsCompliant();
    }

    [Fact]
    public void Database_past_its_proxy_violates_while_addresses_are_unknown()
    {
        var database = Some.Database();
        var proxy = Some.Resource("aws:rds/proxy:Proxy", "p", ("engineFamily", "POSTGRESQL"));
        var target = Some.From("dbInstanceIdentifier", database.Urn, "aws:rds/proxyTarget:ProxyTarget", "t", ("dbInstanceIdentifier", Value.Unknown));
        Gate.Prod(Rule, database, proxy, target, Secret("app", Value.Unknown, database.Urn))
            .Violates($"mandatory app.secretString: found the database's own address, expected the proxy's. {Next}");
        Gate.Prod(Rule, database, proxy, target, Secret("app", Value.Unknown, proxy.Urn)).IsNotApplicable("nothing declared holds the address of a database");
    }

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Some.Service(("clients", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.clients"));
        Gate.Prod(Rule, Pooler(), Service("pooled", Value.Unknown)).IsUnknown(Unknown.At(Rule, "auth.connections[0].host"));
    }

    [Fact]
    public void Stack_without_addresses_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("nothing declared holds the address of a database");

    private static PolicyResource Pooler() => Some.Pooler(("hostname", "pool.example.com"));

    private static PolicyResource Service(string kind, object host) => Some.Service(
        ("clients", Value.List(Value.Map(("name", "api"), ("via", "pooled")))),
        ("connections", Value.List(Value.Map(("kind", kind), ("host", host)))));

    private static PolicyResource Secret(string name, object text, string from = "")
        => Some.From("secretString", from, "aws:secretsmanager/secretVersion:SecretVersion", name, ("secretString", text));

    private static PolicyResource Parameter(string name, string text) => Some.Resource("aws:ssm/parameter:Parameter", name, ("type", "SecureString"), ("value", text));

    private static PolicyResource Function(string variable, string text)
        => Some.Resource("aws:lambda/function:Function", "f", ("environment", Value.Map(("variables", Value.Map((variable, text))))));
}
