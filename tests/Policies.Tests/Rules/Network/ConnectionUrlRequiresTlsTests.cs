using Pulumi.Policy;

namespace Policies.Tests.Rules.Network;

public sealed class ConnectionUrlRequiresTlsTests
{
    private const string Rule = "connection-url-requires-tls";
    private const string Next = "expected sslmode=require or stricter. Add sslmode=verify-full to the URL.";

    [Theory]
    [InlineData("postgres://auth:hidden@db:5432/auth?sslmode=verify-full")]
    [InlineData("{\"url\":\"postgresql://auth:hidden@db/auth?connect_timeout=5&sslmode=require\"}")]
    [InlineData("{\"username\":\"auth\",\"password\":\"hidden\"}")]
    [InlineData("not a url")]
    public void Url_with_tls_and_texts_without_urls_pass(string text) => Gate.Prod(Rule, Secret(Value.Secret(text))).IsCompliant();

    [Theory]
    [InlineData("postgres://auth:hidden@db:5432/auth", "(left out)")]
    [InlineData("postgres://auth:hidden@db:5432/auth?sslmode=prefer", "prefer")]
    [InlineData("{\"url\":\"postgres://auth:hidden@db/auth?sslmode=disable\"}", "disable")]
    public void Url_without_tls_violates_and_shows_nothing_else(string text, string mode)
        => Gate.Prod(Rule, Secret(Value.Secret(text))).Violates($"mandatory auth.secretString: found sslmode={mode}, {Next}");

    [Fact]
    public void Neon_url_without_channel_binding_violates()
        => Gate.Prod(Rule, Secret(Value.Secret("postgres://a:b@ep-x-pooler.eu.aws.neon.tech/db?sslmode=require")))
            .Violates("mandatory auth.secretString: found a Neon URL without channel_binding, expected channel_binding=require. Add channel_binding=require to the URL.");

    [Fact]
    public void Parameters_variables_and_declared_connections_are_judged()
        => Gate.In(
            "dev",
            Rule,
            Some.Resource("aws:ssm/parameter:Parameter", "p", ("type", "SecureString"), ("value", "postgres://a:b@db/x")),
            Some.Resource("aws:lambda/function:Function", "f", ("environment", Value.Map(("variables", Value.Map(("URL", "postgres://a@db/x")))))),
            Service("prefer"))
            .Violates(
                "advisory auth.connections[0].sslMode: found \"prefer\", expected require, verify-ca or verify-full. Ask for TLS; verify-full also makes sure of whom it talks to.",
                $"advisory p.value: found sslmode=(left out), {Next}",
                $"advisory f.environment.variables.URL: found sslmode=(left out), {Next}");

    [Fact]
    public void Missing_mode_of_a_connection_violates()
        => Gate.Prod(Rule, Some.Service(("connections", Value.List(Value.Map(("kind", "pooled"))))))
            .Violates("mandatory auth.connections[0].sslMode: found nothing, expected require, verify-ca or verify-full. Ask for TLS; verify-full also makes sure of whom it talks to.");

    [Fact]
    public void Unknown_secret_is_unknown() => Gate.Prod(Rule, Secret(Value.Unknown)).IsUnknown(Unknown.At(Rule, "auth.secretString"));

    [Fact]
    public void Unknown_secret_of_a_service_is_judged_by_its_facts()
    {
        var service = Service("verify-full");
        Gate.Prod(Rule, service, Some.Under(service.Urn, "aws:secretsmanager/secretVersion:SecretVersion", "auth", ("secretString", Value.Unknown))).IsCompliant();
    }

    [Theory]
    [InlineData("verify-full", true)]
    [InlineData("prefer", false)]
    public void Unknown_secret_of_a_master_login_is_judged_by_its_facts(string mode, bool passes)
    {
        var server = Some.Resource("dbready:rds:Server", "auth", ("server", "auth"), ("environment", "prod"), ("masterLogin", Value.Map(("secret", "prod/auth-master-credentials"), ("sslMode", mode))));
        var gate = Gate.Prod(Rule, server, Some.Under(server.Urn, "aws:secretsmanager/secretVersion:SecretVersion", "auth-master", ("secretString", Value.Unknown)));
        if (passes)
            gate.IsCompliant();
        else
            gate.Violates("mandatory auth.masterLogin.sslMode: found \"prefer\", expected require, verify-ca or verify-full. Ask for TLS; verify-full also makes sure of whom it talks to.");
    }

    [Fact]
    public void Stack_without_connections_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("nothing declared holds a connection");

    private static PolicyResource Secret(object text) => Some.Resource("aws:secretsmanager/secretVersion:SecretVersion", "auth", ("secretString", text));

    private static PolicyResource Service(string mode) => Some.Service(("connections", Value.List(Value.Map(("kind", "pooled"), ("sslMode", mode)))));
}
