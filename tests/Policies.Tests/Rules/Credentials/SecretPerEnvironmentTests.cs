using Pulumi.Policy;

namespace Policies.Tests.Rules.Credentials;

public sealed class SecretPerEnvironmentTests
{
    private const string Rule = "secret-per-environment";
    private const string Next = "Name the secret so; a change of name makes a new secret, so store the login again.";
    private static readonly PolicyResource Service = Some.Service();

    [Theory]
    [InlineData("prod/auth-db-credentials")]
    [InlineData("prod/auth-db-readonly-credentials")]
    public void Name_by_environment_and_service_passes(string name) => Gate.Prod(Rule, Service, Secret(name)).IsCompliant();

    [Theory]
    [InlineData("auth-db-credentials")]
    [InlineData("dev/auth-db-credentials")]
    [InlineData("production/auth-db-credentials")]
    [InlineData("prod/auth")]
    [InlineData("prod/shared/auth-db-credentials")]
    public void Any_other_name_violates(string name)
        => Gate.Prod(Rule, Service, Secret(name)).Violates($"mandatory s.name: found \"{name}\", expected \"prod/<service>-db-credentials\". {Next}");

    [Fact]
    public void Name_of_another_environment_is_advice_in_dev()
        => Gate.In("dev", Rule, Service, Secret("prod/auth-db-credentials")).Violates($"advisory s.name: found \"prod/auth-db-credentials\", expected \"dev/<service>-db-credentials\". {Next}");

    [Fact]
    public void Missing_and_unknown_name()
    {
        Gate.Prod(Rule, Service, Some.Under(Service.Urn, "aws:secretsmanager/secret:Secret", "s")).Violates($"mandatory s.name: found nothing, expected \"prod/<service>-db-credentials\". {Next}");
        Gate.Prod(Rule, Service, Secret(Value.Unknown)).IsUnknown(Unknown.At(Rule, "s.name"));
    }

    [Fact]
    public void Secret_of_something_else_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource("aws:secretsmanager/secret:Secret", "s", ("name", "mail"))).IsNotApplicable("no secret with a login to a database is declared");

    private static PolicyResource Secret(object name) => Some.Under(Service.Urn, "aws:secretsmanager/secret:Secret", "s", ("name", name));
}
