using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Tests.Catalog;

namespace Infra.Tests.Components;

/// <summary>A catalogue in two stacks declares what it declares in one.</summary>
public sealed class LayersTests
{
    private const string Servers = "acme/dbready/prod-servers";
    private const string Reviews = "  reviews:\n    neon: { plan: scale, region: aws-eu-central-1, pgVersion: 16, compute: { minCu: 0.25, maxCu: 4 }, branches: { development: {} } }\n";
    private const string Run = "run: { image: \"r/pgbouncer@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", version: \"1.25.2\", certificateSecret: \"arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/pair-AbCdEf\", zoneId: Z0123456789ABCDEFGHIJ }";
    private static readonly string Layered = CatalogFolder.Environment.Replace("product: shop", $"product: shop\nlayers: {{ servers: {Servers} }}", StringComparison.Ordinal) + Reviews;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Layers_together_declare_what_one_stack_does_and_nothing_twice(bool running)
    {
        using var folder = Folder(running);
        var whole = await DeclaredStack.Of(folder.Read());
        var (servers, access) = await Both(folder);

        var shared = new[] { "dbready:environment:Environment::prod", "pulumi:providers:aws::aws", "pulumi:pulumi:StackReference::servers" };
        Assert.Equal(
            Names(whole).Except(shared).Order(StringComparer.Ordinal),
            Names(servers).Except(shared).Concat(Names(access).Except(shared)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Names(servers), name => name.StartsWith("access:", StringComparison.Ordinal) || name.StartsWith("pulumi:providers:access", StringComparison.Ordinal));
        Assert.DoesNotContain(Names(access), name => name.StartsWith("aws:rds/", StringComparison.Ordinal) || name.StartsWith("neon:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Access_logs_in_and_tells_clients_as_it_does_in_one_stack()
    {
        using var folder = Folder();
        var whole = await DeclaredStack.Of(folder.Read());
        var (_, access) = await Both(folder);

        foreach (var (type, name) in (IEnumerable<(string, string)>)
            [
                ("pulumi:providers:access", "main"), ("pulumi:providers:access", "reviews"), ("aws:secretsmanager/secret:Secret", "auth-service"),
                ("aws:secretsmanager/secretVersion:SecretVersion", "auth-service"), ("access:index:Role", "auth-service-a"),
            ])
        {
            Assert.Equal(Json(whole.Inputs(type, name)), Json(access.Inputs(type, name)));
        }

        Assert.Equal(Json(await whole.Output("auth")), Json(await access.Output("auth")));
        Assert.Equal(Json(await whole.Output("reviewer")), Json(await access.Output("reviewer")));
    }

    [Fact]
    public async Task Tasks_of_a_pooler_are_up_before_the_other_stack_makes_their_login_with_the_password_that_they_have()
    {
        using var folder = Folder(running: true);
        var whole = await DeclaredStack.Of(folder.Read());
        var (servers, access) = await Both(folder);

        var secret = servers.Inputs("aws:secretsmanager/secretVersion:SecretVersion", "main-pooler-auth");
        Assert.Equal(Json(whole.Inputs("aws:secretsmanager/secretVersion:SecretVersion", "main-pooler-auth")), Json(secret));
        Assert.Contains("\"password\":\"password of main-pooler-auth\"", (string)secret["secretString"], StringComparison.Ordinal);
        Assert.Equal("password of main-pooler-auth", access.Inputs("access:index:Role", "main-pooler-auth")["password"]);
        var pooler = access.Mocks.Registered.Single(registered => registered.Key.EndsWith("dbready:pgbouncer:Pooler::main", StringComparison.Ordinal)).Value;
        Assert.Equal("arn:of:prod/main-pooler-auth-credentials", await Pulumi.Utilities.OutputUtilities.GetValueAsync(pooler["authSecretArn"]));

        // Nothing but a port that is open, which PgBouncer has without a login on the server.
        var check = (ImmutableDictionary<string, object>)servers.Inputs("aws:lb/targetGroup:TargetGroup", "main-pooler")["healthCheck"];
        Assert.Equal(("TCP", "6432"), (check["protocol"], check["port"]));
        Assert.DoesNotContain("healthCheck", (string)servers.Inputs("aws:ecs/taskDefinition:TaskDefinition", "main-pooler")["containerDefinitions"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_its_stack_does_not_have_yet_is_named()
    {
        using var folder = Folder();
        var (servers, _) = await Both(folder);
        var outputs = await Outputs(servers);
        var stale = outputs.SetItem("servers", ((ImmutableDictionary<string, object>)outputs["servers"]).Remove("reviews"));

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => DeclaredStack.Of(folder.Read().In("prod-access"), Stacks(stale)));

        Assert.Contains("Server reviews is not among the servers that the stack with the servers has: deploy that stack first.", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Stacks_of_layers_share_a_catalogue_that_says_so()
    {
        using var folder = new CatalogFolder();

        Assert.Equal(["stacks/prod.yaml", "stacks/prod.yaml", "stacks/prod.yaml"], new[] { "prod", "prod-servers", "prod-access" }.Select(stack => CatalogReader.FileOf(stack, null)));
        Assert.Equal(
            "prod.yaml:1:1: layers: missing, allowed a map with servers, the stack with the servers: stack prod-access is a layer by its name. Add it, or deploy stack prod.",
            Assert.Throws<CatalogException>(() => folder.Read().In("prod-access")).Message);
    }

    private static CatalogFolder Folder(bool running = false)
    {
        var folder = new CatalogFolder(running ? Layered.Replace("hostname: db.internal }", $"hostname: db.internal, {Run} }}", StringComparison.Ordinal) : Layered);
        folder.Write("services/reviewer.yaml", CatalogFolder.Auth.Replace("auth", "reviewer", StringComparison.Ordinal).Replace("server: main", "server: reviews", StringComparison.Ordinal));
        return folder;
    }

    private static async Task<(DeclaredStack Servers, DeclaredStack Access)> Both(CatalogFolder folder)
    {
        var catalog = folder.Read();
        var servers = await DeclaredStack.Of(catalog.In("prod-servers"));
        return (servers, await DeclaredStack.Of(catalog.In("prod-access"), Stacks(await Outputs(servers))));
    }

    private static ImmutableDictionary<string, ImmutableDictionary<string, object>> Stacks(ImmutableDictionary<string, object> outputs) =>
        ImmutableDictionary<string, ImmutableDictionary<string, object>>.Empty.Add(Servers, outputs);

    private static async Task<ImmutableDictionary<string, object>> Outputs(DeclaredStack servers)
    {
        var outputs = ImmutableDictionary<string, object>.Empty;
        foreach (var name in ((string[])["servers", "serverLogins", "shadowUrls", "poolerLogins"]).Where(servers.Outputs.ContainsKey))
            outputs = outputs.Add(name, await servers.Output(name));
        return outputs.Add("keyArn", "arn:of:prod");
    }

    private static IEnumerable<string> Names(DeclaredStack stack) => stack.Mocks.Resources.Select(resource => $"{resource.Type}::{resource.Name}");

    private static string Json(ImmutableDictionary<string, object> values) => System.Text.Json.JsonSerializer.Serialize(new SortedDictionary<string, object>(values));
}
