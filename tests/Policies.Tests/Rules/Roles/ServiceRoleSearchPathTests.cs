using Pulumi.Policy;

namespace Policies.Tests.Rules.Roles;

public sealed class ServiceRoleSearchPathTests
{
    private const string Rule = "service-role-search-path";
    private const string Next = "expected a path that begins with a schema of the service's own. Set search_path on the login.";

    [Fact]
    public void Schema_of_its_own_passes()
    {
        Gate.Prod(Rule, Login("auth, public")).IsCompliant();
        Gate.Prod(Rule, Some.Resource("postgresql:index/role:Role", "app", ("login", true), ("searchPaths", Value.List("auth", "public")))).IsCompliant();
    }

    [Fact]
    public void Public_passes_where_the_service_declares_it()
        => Gate.Prod(Rule, Some.Service(("schemas", Value.List("public"))), Some.Role("app", ("login", true), ("service", "auth"), ("settings", Value.Map(("search_path", "public"))))).IsCompliant();

    [Theory]
    [InlineData("public, auth")]
    [InlineData("\"$user\", auth")]
    [InlineData("")]
    public void Schema_of_others_in_front_violates(string path) => Gate.Prod(Rule, Login(path)).Violates($"advisory app.settings.search_path: found \"{path}\", {Next}");

    [Fact]
    public void Missing_path_violates()
    {
        Gate.Prod(Rule, Some.Role("app", ("login", true))).Violates($"advisory app.settings.search_path: found nothing, {Next}");
        Gate.In("dev", Rule, Some.Role("app", ("login", true))).IsCompliant();
    }

    [Fact]
    public void Unknown_path_is_unknown() => Gate.Prod(Rule, Login(Value.Unknown)).IsUnknown(Unknown.At(Rule, "app.settings.search_path", "advisory"));

    [Fact]
    public void Groups_are_not_applicable() => Gate.Prod(Rule, Some.Role("owner")).IsNotApplicable("no login of a service is declared");

    private static PolicyResource Login(object path) => Some.Role("app", ("login", true), ("settings", Value.Map(("search_path", path))));
}
