using Pulumi.Policy;

namespace Policies.Tests.Rules.Credentials;

public sealed class ClientCannotSeeDbUrlTests
{
    private const string Rule = "client-cannot-see-db-url";
    private const string Next = "expected no database URL in a public variable. Rename the variable, and read it on the server only.";

    [Fact]
    public void Private_variable_passes() => Gate.Prod(Rule, Function("DATABASE_URL", "postgres://auth@db/auth")).IsCompliant();

    [Fact]
    public void Public_variable_with_something_else_passes() => Gate.Prod(Rule, Function("NEXT_PUBLIC_TITLE", "Shop")).IsCompliant();

    [Theory]
    [InlineData("NEXT_PUBLIC_DATABASE_URL", "hidden")]
    [InlineData("VITE_API", "postgresql://auth:hidden@db/auth")]
    [InlineData("REACT_APP_POSTGRES", "hidden")]
    public void Public_variable_with_a_url_violates_and_shows_nothing(string name, string value)
        => Gate.In("dev", Rule, Function(name, value)).Violates($"mandatory web.environment.variables.{name}: found [secret], {Next}");

    [Fact]
    public void Container_variable_and_secret_violate()
        => Gate.Prod(Rule, Task("""[{"name":"web","environment":[{"name":"VITE_DB_URL","value":"x"}],"secrets":[{"name":"VITE_X","valueFrom":"arn:x"}]}]"""))
            .Violates(
                $"mandatory web.containerDefinitions.web.environment.VITE_DB_URL: found [secret], {Next}",
                $"mandatory web.containerDefinitions.web.secrets.VITE_X: found [secret], {Next}");

    [Fact]
    public void Public_variable_of_a_declared_client_violates()
        => Gate.Prod(Rule, Some.Service(("clients", Value.List(Value.Map(("variable", "NEXT_PUBLIC_DB"))))))
            .Violates("mandatory auth.clients[0].variable: found \"NEXT_PUBLIC_DB\", expected a name without a public prefix. Rename the variable, and read it on the server only.");

    [Fact]
    public void Missing_variables_pass() => Gate.Prod(Rule, Some.Resource("aws:lambda/function:Function", "web"), Some.Service()).IsCompliant();

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Function("VITE_API", Value.Unknown)).IsUnknown(Unknown.At(Rule, "web.environment.variables.VITE_API"));
        Gate.Prod(Rule, Task(Value.Unknown)).IsUnknown(Unknown.At(Rule, "web.containerDefinitions"));
    }

    [Fact]
    public void Containers_that_are_not_json_violate()
        => Gate.Prod(Rule, Task("[{")).Violates("mandatory web.containerDefinitions: found text that is not JSON, expected a text. Give the property a value of its own type.");

    private static PolicyResource Function(string name, object value)
        => Some.Resource("aws:lambda/function:Function", "web", ("environment", Value.Map(("variables", Value.Map((name, value))))));

    private static PolicyResource Task(object definitions) => Some.Resource("aws:ecs/taskDefinition:TaskDefinition", "web", ("containerDefinitions", definitions));
}
