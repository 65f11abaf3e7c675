using System.Text.Json.Nodes;
using Access.Pooling;
using Access.Roles;
using Access.Rotation;
using Access.Tests.Support;
using PropertyMap = System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Experimental.PropertyValue>;

namespace Access.Tests.Rotation;

/// <summary>A service with two logins and a rotator, declared as the program declares them.</summary>
internal sealed class RotatedService : IAsyncDisposable
{
    public const string Database = "postgres";
    private const string RotatorPassword = "rotator-password-1";
    private const string FirstPassword = "first-password-1";
    private readonly TestStack stack;
    private readonly List<string> declared = [];

    private RotatedService(TestServer server, TestStack stack)
    {
        Server = server;
        this.stack = stack;
    }

    public static RotationTarget Target { get; } = new("rot", "main", ["rot_a", "rot_b"], "dev/rot", "dev/rotator");

    public TestServer Server { get; }

    /// <summary>Password of the pooler's own login.</summary>
    public static string PoolerPassword => "pooler-password-1";

    /// <summary>The rotator's login.</summary>
    public string Rotator => Secret("rotator", RotatorPassword, Server.Port);

    /// <summary>Declares everything on a server.</summary>
    public static async Task<RotatedService> DeclareAsync(TestServer server, bool pooled)
    {
        var service = new RotatedService(server, await TestStack.ConnectAsync(server));
        if (pooled)
        {
            await service.UpAsync("pooler_auth_owner", Props.Of(("name", "pooler_auth_owner")));
            await service.UpAsync("pooler_auth", Login("pooler_auth", PoolerPassword));
            await service.UpAsync("auth", Props.Of(("owner", "pooler_auth_owner")), PoolerAuthKind.TypeToken);
        }

        foreach (var login in Target.Logins)
            await service.UpAsync(login, Login(login, FirstPassword).Add("pooled", Props.Value(pooled)));
        string[] groups = [.. Target.Logins, .. pooled ? new[] { "pooler_auth_owner" } : []];
        await service.UpAsync("rotator", Login("rotator", RotatorPassword)
            .Add("inherit", Props.Value(false))
            .Add("memberOf", Props.Value(groups.Select(group => Props.Of(("role", group))).ToArray())));
        return service;
    }

    /// <summary>The content of the service's secret at first.</summary>
    /// <param name="port">Where its clients connect.</param>
    public static string FirstSecret(int port) => Secret("rot_a", FirstPassword, port);

    /// <summary>The content of a secret, with a URL as some clients want it.</summary>
    public static string Secret(string username, string password, int port) => new JsonObject
    {
        ["username"] = username,
        ["password"] = password,
        ["host"] = "127.0.0.1",
        ["port"] = port,
        ["dbname"] = Database,
        ["sslmode"] = "disable",
        ["url"] = $"postgresql://{username}:{password}@127.0.0.1:{port}/{Database}?sslmode=disable",
    }.ToJsonString();

    /// <summary>Whether a secret's content lets in.</summary>
    public static Task<bool> LetsInAsync(string secret) => LoginCredentials.Parse(secret, "secret").LogInAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        foreach (var resource in Enumerable.Reverse(declared))
            await stack.DeleteAsync(resource);
        await stack.DisposeAsync();
    }

    private async Task UpAsync(string resource, PropertyMap inputs, string type = RoleKind.TypeToken)
    {
        await stack.UpAsync(type, resource, inputs);
        declared.Add(resource);
    }

    private static PropertyMap Login(string name, string password)
        => Props.Of(("name", name), ("login", true), ("password", Props.Secret(password)), ("passwordVersion", 1));
}
