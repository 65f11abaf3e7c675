using Pulumi.Policy;
using Pulumirpc;

namespace Policies.Tests.Rules.Credentials;

public sealed class NoCredentialInPlainConfigTests
{
    private const string Rule = "no-credential-in-plain-config";
    private const string Url = "postgres://auth:hunter2hunter2@db/auth";
    private const string Key = "napi_0123456789abcdef0123456789abcdef";
    private const string Expected = "found [secret], expected no password and no API key.";
    private const string Next = "Keep it in a secret, give the program a reference to it, and change the credential: it has been seen.";

    [Fact]
    public void Texts_without_credentials_pass()
        => Gate.Prod(Rule, Parameter("String", "postgres://db/auth"), Function("LOG_LEVEL", "napi_short"), Some.Resource("aws:ec2/securityGroup:SecurityGroup", "g", ("description", "of auth"))).IsCompliant();

    [Fact]
    public void Encrypted_parameter_passes() => Gate.Prod(Rule, Parameter("SecureString", Url)).IsCompliant();

    [Fact]
    public void Output_that_a_server_declares_for_its_own_logins_may_be_unknown()
        => Gate.Prod(
            Rule,
            Some.Resource("dbready:access:ServerAccess", "main", ("roles", Value.List(Value.Map(("kind", "rotator"), ("secret", "serverAccess.main.urls.DATABASE_ROTATOR_URL"))))),
            Some.Resource("pulumi:pulumi:Stack", "shop-prod", ("serverAccess", Value.Map(("main", Value.Map(("urls", Value.Map(("DATABASE_ROTATOR_URL", Value.Unknown)))))))))
            .IsCompliant();

    [Fact]
    public void Output_that_a_service_declares_for_its_credentials_may_be_unknown_but_not_plain()
    {
        var service = Some.Resource(
            "dbready:service:ServiceDatabase", "auth", ("connections", Value.List(Value.Map(("kind", "pooled"), ("secret", "auth.urls.DATABASE_URL")))));

        Gate.Prod(Rule, service, Outputs(Value.Unknown)).IsCompliant();
        Gate.Prod(Rule, service, Outputs(Url)).Violates($"mandatory shop-prod.auth.urls.DATABASE_URL: {Expected} {Next}");

        static PolicyResource Outputs(object url) => Some.Resource("pulumi:pulumi:Stack", "shop-prod", ("auth", Value.Map(("urls", Value.Map(("DATABASE_URL", url))))));
    }

    [Theory]
    [InlineData(Url)]
    [InlineData(Key)]
    public void Plain_parameter_violates(string text) => Gate.In("dev", Rule, Parameter("String", text)).Violates($"mandatory p.value: {Expected} {Next}");

    [Fact]
    public void Variables_with_a_credential_or_a_password_violate()
        => Gate.Prod(
            Rule,
            Function("URL", Url),
            Some.Resource("aws:ecs/taskDefinition:TaskDefinition", "t", ("containerDefinitions", """[{"name":"web","environment":[{"name":"PGPASSWORD","value":"x"}],"secrets":[{"name":"A","valueFrom":"arn:x"}]}]""")))
            .Violates($"mandatory t.containerDefinitions.web.environment.PGPASSWORD: {Expected} {Next}", $"mandatory f.environment.variables.URL: {Expected} {Next}");

    [Fact]
    public void Tags_descriptions_and_stack_outputs_violate()
        => Gate.Prod(
            Rule,
            Some.Resource("aws:ec2/vpc:Vpc", "v", ("tags", Value.Map(("note", Key))), ("description", Url)),
            Some.Resource("pulumi:pulumi:Stack", "shop-prod", ("endpoints", Value.Map(("auth", Value.List(Url))))))
            .Violates(
                $"mandatory v.description: {Expected} {Next}",
                $"mandatory v.tags.note: {Expected} {Next}",
                $"mandatory shop-prod.endpoints.auth[0]: {Expected} {Next}");

    [Fact]
    public void Configuration_in_clear_violates_and_secret_configuration_passes()
    {
        var stack = new AnalyzerStackConfigureRequest { Stack = "prod", Config = { ["shop:url"] = Url, ["shop:key"] = Key }, ConfigSecretKeys = { "shop:key" } };
        var root = Some.Resource("pulumi:pulumi:Stack", "shop-prod");
        Assert.Equal([root.Urn], Gate.With(Rule, stack, root).Urns);
        Gate.With(Rule, stack).Violates($"mandatory config.shop:url: {Expected} Set it with pulumi config set --secret, and change the credential: it has been seen.");
    }

    [Fact]
    public void Secret_output_and_unknown_host_in_an_output_pass()
        => Gate.Prod(Rule, Some.Resource("pulumi:pulumi:Stack", "shop-prod", ("url", Value.Secret(Url)), ("host", Value.Unknown), ("secretArns", Value.Map(("service", Value.Unknown))))).IsCompliant();

    [Fact]
    public void Unknown_values_that_may_be_credentials_are_unknown()
    {
        Gate.Prod(Rule, Parameter("String", Value.Unknown)).IsUnknown(Unknown.At(Rule, "p.value"));
        Gate.Prod(Rule, Parameter(Value.Unknown, Url)).IsUnknown(Unknown.At(Rule, "p.type"));
        Gate.Prod(Rule, Function("DATABASE_URL", Value.Unknown)).IsUnknown(Unknown.At(Rule, "f.environment.variables.DATABASE_URL"));
        Gate.Prod(Rule, Some.Resource("pulumi:pulumi:Stack", "shop-prod", ("databaseUrl", Value.Unknown))).IsUnknown(Unknown.At(Rule, "shop-prod.databaseUrl"));
    }

    [Fact]
    public void Missing_values_pass() => Gate.Prod(Rule, Some.Resource("aws:ssm/parameter:Parameter", "p"), Some.Resource("aws:lambda/function:Function", "f")).IsCompliant();

    private static PolicyResource Parameter(object type, object value) => Some.Resource("aws:ssm/parameter:Parameter", "p", ("type", type), ("value", value));

    private static PolicyResource Function(string name, object value)
        => Some.Resource("aws:lambda/function:Function", "f", ("environment", Value.Map(("variables", Value.Map((name, value))))));
}
