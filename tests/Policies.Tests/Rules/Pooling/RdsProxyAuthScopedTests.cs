using Pulumi.Policy;

namespace Policies.Tests.Rules.Pooling;

public sealed class RdsProxyAuthScopedTests
{
    private const string Rule = "rds-proxy-auth-scoped";
    private const string Token = "aws:rds/proxy:Proxy";

    [Fact]
    public void Secrets_of_services_with_iam_pass() => Gate.Prod(Rule, Proxy(Login("arn:auth"), Login("arn:payments"))).IsCompliant();

    [Fact]
    public void Login_without_iam_violates_but_in_dev()
    {
        var login = Value.Map(("secretArn", "arn:auth"));
        const string Expected = "p.auths[0].iamAuth: found \"DISABLED\" by default, expected \"REQUIRED\". Let clients prove who they are with IAM: they then need no password.";
        Gate.Prod(Rule, Proxy(login)).Violates("mandatory " + Expected);
        Gate.In("staging", Rule, Proxy(login)).Violates("advisory " + Expected);
        Gate.In("dev", Rule, Proxy(login)).IsCompliant();
    }

    [Fact]
    public void Secret_named_twice_violates()
        => Gate.Prod(Rule, Proxy(Login("arn:auth"), Login("arn:auth")))
            .Violates("mandatory p.auths[1].secretArn: found \"arn:auth\", expected a secret that no other entry names. Name each secret once.");

    [Fact]
    public void Missing_logins_and_secrets_violate()
    {
        Gate.Prod(Rule, Some.Resource(Token, "p", ("engineFamily", "POSTGRESQL")))
            .Violates("mandatory p.auths: found no login, expected the secret of each service that connects. Name the secrets that the proxy logs in with.");
        Gate.Prod(Rule, Proxy(Value.Map(("iamAuth", "REQUIRED"))))
            .Violates("mandatory p.auths[0].secretArn: found nothing, expected a secret. Name the secret that the proxy logs in with.");
    }

    [Fact]
    public void Master_login_violates_while_its_secret_is_unknown()
    {
        var database = Some.Database();
        Gate.In("dev", Rule, database, Some.From("auths", database.Urn, Token, "p", ("engineFamily", "POSTGRESQL"), ("auths", Value.List(Login(Value.Unknown)))))
            .Violates("advisory p.auths: found the master login of auth, expected services' logins. Give the proxy secrets of logins with few rights.");
    }

    [Fact]
    public void Debug_logging_violates()
        => Gate.Prod(Rule, Some.Resource(Token, "p", ("engineFamily", "POSTGRESQL"), ("debugLogging", true), ("auths", Value.List(Login("arn:auth")))))
            .Violates("mandatory p.debugLogging: found true, expected false. Switch it off once the search for a fault is over.");

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Some.Resource(Token, "p", ("engineFamily", "POSTGRESQL"), ("auths", Value.Unknown))).IsUnknown(Unknown.At(Rule, "p.auths"));
        Gate.Prod(Rule, Proxy(Value.Map(("secretArn", "arn:auth"), ("iamAuth", Value.Unknown)))).IsUnknown(Unknown.At(Rule, "p.auths[0].iamAuth"));
        Gate.Prod(Rule, Proxy(Login(Value.Unknown))).IsCompliant();
    }

    [Fact]
    public void Other_engines_are_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Token, "p", ("engineFamily", "MYSQL"), ("debugLogging", true))).IsNotApplicable("no RDS Proxy is declared");

    private static Pulumi.Experimental.PropertyValue Login(object secret) => Value.Map(("secretArn", secret), ("iamAuth", "REQUIRED"));

    private static PolicyResource Proxy(params object[] logins) => Some.Resource(Token, "p", ("engineFamily", "POSTGRESQL"), ("auths", Value.List(logins)));
}
