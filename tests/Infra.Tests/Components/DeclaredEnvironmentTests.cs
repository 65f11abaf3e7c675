using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Tests.Catalog;
using Testing;

namespace Infra.Tests.Components;

public sealed class DeclaredEnvironmentTests
{
    /// <summary>
    /// Type and name are the parts of a URN that are decided here, and a URN is for ever: one that is gone is a resource that users lose, and a changed
    /// input is a change of what they run. With DBREADY_ACCEPT=1 the files are written anew, to be reviewed.
    /// </summary>
    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("preview")]
    [InlineData("prod")]
    [InlineData("examples/000")]
    [InlineData("examples/001")]
    [InlineData("examples/002")]
    [InlineData("examples/003")]
    [InlineData("examples/004")]
    public async Task Resources_and_their_inputs_are_the_golden_ones(string stack)
    {
        var golden = Repository.PathOf("tests", "Infra.Tests", "Golden", $"{stack}.resources");
        var resources = ResourceListing.Of((await DeclaredStack.OfCommitted(stack)).Mocks.Resources);
        if (Environment.GetEnvironmentVariable("DBREADY_ACCEPT") == "1")
            await File.WriteAllLinesAsync(golden, resources);

        Assert.Equal(await File.ReadAllLinesAsync(golden), resources);
    }

    [Fact]
    public async Task Layout_and_order_of_the_catalogue_change_no_input()
    {
        using var plain = new CatalogFolder();
        using var spread = new CatalogFolder("# moved down\n\n" + CatalogFolder.Environment.Replace("{ work_mem: 16MB }", "\n      work_mem: '16MB'", StringComparison.Ordinal));

        Assert.Equal(Inputs(await DeclaredStack.Of(plain.Read())), Inputs(await DeclaredStack.Of(spread.Read())));
    }

    [Fact]
    public async Task Outputs_tell_endpoints_secrets_and_roles_of_each_service_and_no_password()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        Assert.Equal(["admin", "auth", "grafanaDashboard", "operatorPath", "payments", "profile"], stack.Outputs.Keys.Order(StringComparer.Ordinal));
        var auth = await stack.Output("auth");
        var endpoints = (ImmutableDictionary<string, object>)auth["endpoints"];
        Assert.Equal("auth.db.prod.internal:6432/auth_db", Endpoint(endpoints["pooled"]));
        Assert.Equal("shop-prod-auth.rds.test:5432/auth_db", Endpoint(endpoints["direct"]));
        Assert.Equal("shop-prod-auth.rds.test:5432/auth_db", Endpoint(endpoints["readOnly"]));
        Assert.Equal("shop-prod-auth.rds.test:5432/auth_db", Endpoint(endpoints["migration"]));
        Assert.Equal("auth_service_a", ((ImmutableDictionary<string, object>)auth["roleNames"])["service-a"]);
        Assert.Equal("arn:of:prod/auth-db-credentials", ((ImmutableDictionary<string, object>)auth["secretArns"])["service"]);
        Assert.DoesNotContain("password of", System.Text.Json.JsonSerializer.Serialize(auth), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fact_is_an_input_and_a_registered_output()
    {
        var stack = await DeclaredStack.OfCommitted("prod");
        var components = stack.Mocks.Resources.Where(resource => resource.Type!.StartsWith("dbready:", StringComparison.Ordinal)).ToList();

        Assert.Equal(11 + 4 * 7, components.Count);
        foreach (var component in components)
        {
            var outputs = stack.Mocks.Registered.Single(entry => entry.Key.EndsWith($"::{component.Name}", StringComparison.Ordinal) && entry.Key.Contains(component.Type!, StringComparison.Ordinal)).Value;
            Assert.Empty(component.Inputs.Keys.Except(outputs.Keys, StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Provider_refuses_another_account()
    {
        var aws = (await DeclaredStack.OfCommitted("prod")).Inputs("pulumi:providers:aws", "aws");

        Assert.Equal("us-east-1", aws["region"]);
        Assert.Contains("111122223333", aws["allowedAccountIds"].ToString(), StringComparison.Ordinal);
        Assert.Contains("\"Environment\": \"prod\"", aws["defaultTags"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renamed_service_keeps_the_names_that_others_know()
    {
        using var folder = new CatalogFolder();
        folder.Write("services/auth.yaml", CatalogFolder.Auth.Replace("service: auth", "service: login\nformerly: [auth]", StringComparison.Ordinal));

        var stack = await DeclaredStack.Of(folder.Read());

        Assert.Equal("auth_owner", stack.Inputs("access:index:Role", "login-owner")["name"]);
        Assert.Equal("prod/auth-db-credentials", stack.Inputs("aws:secretsmanager/secret:Secret", "login-service")["name"]);
    }

    [Fact]
    public async Task Stacks_of_pull_requests_share_a_catalogue_and_no_name()
    {
        Assert.Equal("stacks/preview.yaml", CatalogReader.FileOf("preview-123", null));
        var stack = await DeclaredStack.Of(CatalogReader.Read(Repository.Root, "stacks/preview.yaml").In("preview-123"));

        Assert.Equal("shop-preview-123-shared", stack.Inputs("neon:index/project:Project", "shared")["name"]);
    }

    private static IEnumerable<string> Inputs(DeclaredStack stack) =>
        stack.Mocks.Resources.Select(resource => $"{resource.Type} {resource.Name} {System.Text.Json.JsonSerializer.Serialize(new SortedDictionary<string, object>(resource.Inputs))}").Order(StringComparer.Ordinal);

    private static string Endpoint(object endpoint)
    {
        var map = (ImmutableDictionary<string, object>)endpoint;
        return $"{map["host"]}:{map["port"]}/{map["database"]}";
    }
}
