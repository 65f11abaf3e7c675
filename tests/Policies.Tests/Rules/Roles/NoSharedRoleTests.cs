using Pulumi.Policy;

namespace Policies.Tests.Rules.Roles;

public sealed class NoSharedRoleTests
{
    private const string Rule = "no-shared-role";
    private const string Next = "Give each service a login and a secret of its own in each environment.";

    [Fact]
    public void Secrets_of_their_own_pass() => Gate.Prod(Rule, Service("auth", "prod/auth"), Service("payments", "prod/payments")).IsCompliant();

    [Fact]
    public void Service_may_name_its_secret_twice()
        => Gate.Prod(Rule, Some.Service(("roles", Roles("prod/auth")), ("connections", Value.List(Value.Map(("kind", "pooled"), ("secret", "prod/auth")))))).IsCompliant();

    [Fact]
    public void Secret_of_another_service_violates()
    {
        var expected = $"payments.roles[0].secret: found \"prod/auth\", expected a secret that is not auth's. {Next}";
        Gate.Prod(Rule, Service("auth", "prod/auth"), Service("payments", "prod/auth")).Violates("mandatory " + expected);
        Gate.In("dev", Rule, Service("auth", "prod/auth"), Service("payments", "prod/auth")).Violates("advisory " + expected);
    }

    [Fact]
    public void One_login_to_two_databases_violates()
        => Gate.Prod(Rule, Secret("orders", "app", database: "orders"), Secret("reports", "app", database: "reports"))
            .Violates($"mandatory reports.secretString: found the login app, which is orders's, expected a login that no other secret holds. {Next}");

    [Fact]
    public void Two_secrets_of_one_service_may_hold_its_login()
    {
        var service = Some.Service();
        Gate.Prod(Rule, service, Secret("url", "app", service.Urn), Secret("parts", "app", service.Urn)).IsCompliant();
    }

    [Fact]
    public void Two_secrets_of_two_services_may_not()
        => Gate.Prod(
            Rule,
            Some.ServiceNamed("orders"),
            Some.ServiceNamed("reports"),
            Secret("a", "app", Some.Urn("dbready:service:ServiceDatabase", "orders")),
            Secret("b", "app", Some.Urn("dbready:service:ServiceDatabase", "reports")))
            .Violates($"mandatory b.secretString: found the login app, which is a's, expected a login that no other secret holds. {Next}");

    [Theory]
    [InlineData("a.example.com", "made-up-1", "a.example.com", "made-up-2", true)]
    [InlineData("pooler.example.com", "made-up-1", "a.example.com", "made-up-1", true)]
    [InlineData("a.example.com", "made-up-1", "b.example.com", "made-up-2", false)]
    public void Login_is_one_where_host_or_password_is_one(string host, string password, string otherHost, string otherPassword, bool isOne)
    {
        var findings = Gate.Prod(
            Rule, Some.ServiceNamed("orders"), Some.ServiceNamed("reports"), Parts("orders", host, password), Parts("reports", otherHost, otherPassword));
        if (isOne)
            findings.Violates($"mandatory reports.secretString: found the login monitoring, which is orders's, expected a login that no other secret holds. {Next}");
        else
            findings.IsCompliant();

        static PolicyResource Parts(string service, string host, string password) => Some.Under(
            Some.Urn("dbready:service:ServiceDatabase", service),
            "aws:secretsmanager/secretVersion:SecretVersion",
            service,
            ("secretString", Value.Secret($$"""{"username":"monitoring","password":"{{password}}","host":"{{host}}","dbname":"shop"}""")));
    }

    [Fact]
    public void Two_urls_to_one_database_may_be_one_services() => Gate.Prod(Rule, Secret("pooled", "app"), Secret("direct", "app")).IsCompliant();

    [Fact]
    public void Missing_secrets_pass() => Gate.Prod(Rule, Some.Service()).IsCompliant();

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Some.Service(("roles", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.roles"));
        Gate.Prod(Rule, Service("auth", Value.Unknown)).IsUnknown(Unknown.At(Rule, "auth.roles[0].secret"));
    }

    [Fact]
    public void Stack_without_logins_is_not_applicable()
        => Gate.Prod(Rule, Some.Database()).IsNotApplicable("neither a service nor a secret with a login is declared");

    private static PolicyResource Service(string name, object secret) => Some.ServiceNamed(name, ("roles", Roles(secret)));

    private static Pulumi.Experimental.PropertyValue Roles(object secret) => Value.List(Value.Map(("name", "login"), ("secret", secret)));

    private static PolicyResource Secret(string name, string user, string parent = "", string database = "shop") => Some.Under(
        parent,
        "aws:secretsmanager/secretVersion:SecretVersion",
        name,
        ("secretString", Value.Secret($"postgres://{user}:made-up@db.example.com/{database}")));
}
