namespace Policies.Tests.Rules.Credentials;

public sealed class NoKnownWeakCredentialsTests
{
    private const string Rule = "no-known-weak-credentials";
    private const string Next = "expected a password that nobody can guess. Generate one with random:RandomPassword, or let RDS keep it.";
    private const string Generator = "urn:pulumi:prod::shop::random:index/randomPassword:RandomPassword::auth";

    [Fact]
    public void Strong_passwords_pass()
        => Gate.Prod(Rule, Some.Database(("username", "dbadmin"), ("password", Value.Secret("k2v9-wq7d"))), Some.Role("auth", ("password", Value.Secret("x81-pqe7")))).IsCompliant();

    [Theory]
    [InlineData("postgres")]
    [InlineData("ChangeMe")]
    [InlineData("dbadmin")]
    public void Well_known_password_and_the_logins_own_name_violate(string password)
    {
        Gate.In("dev", Rule, Some.Database(("username", "dbadmin"), ("password", Value.Secret(password)))).Violates($"mandatory auth.password: found [secret], {Next}");
        Gate.In("dev", Rule, Some.Database(("username", "dbadmin"), ("passwordWo", Value.Secret(password)))).Violates($"mandatory auth.passwordWo: found [secret], {Next}");
    }

    [Fact]
    public void Weak_login_in_a_secret_a_parameter_and_a_variable_violates()
        => Gate.Prod(
            Rule,
            Some.Resource("aws:secretsmanager/secretVersion:SecretVersion", "s", ("secretString", Value.Secret("""{"username":"app","password":"app"}"""))),
            Some.Resource("aws:ssm/parameter:Parameter", "p", ("type", "SecureString"), ("value", "postgres://app:password@db/x?sslmode=require")),
            Some.Resource("aws:lambda/function:Function", "f", ("environment", Value.Map(("variables", Value.Map(("URL", "postgres://admin:admin@db/x")))))))
            .Violates($"mandatory s.secretString: found [secret], {Next}", $"mandatory p.value: found [secret], {Next}", $"mandatory f.environment.variables.URL: found [secret], {Next}");

    [Fact]
    public void Weak_login_in_the_configuration_violates_secret_or_not()
    {
        var stack = new Pulumirpc.AnalyzerStackConfigureRequest { Stack = "prod", Config = { ["shop:url"] = "postgres://postgres:postgres@db/x" }, ConfigSecretKeys = { "shop:url" } };
        Gate.With(Rule, stack).Violates($"mandatory config.shop:url: found [secret], {Next}");
    }

    [Fact]
    public void Generated_password_is_not_judged_and_any_other_unknown_is_unknown()
    {
        Gate.Prod(Rule, Some.From("password", Generator, "access:index:Role", "auth", ("name", "auth"), ("password", Value.Unknown))).IsCompliant();
        Gate.Prod(Rule, Some.Role("auth", ("password", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.password"));
    }

    [Fact]
    public void Stack_without_passwords_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no password is declared");
}
