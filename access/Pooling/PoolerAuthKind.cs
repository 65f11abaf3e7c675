using System.Collections.Immutable;
using Access.Converging;
using Access.Inputs;
using Access.Resources;
using Access.Servers;

namespace Access.Pooling;

/// <summary><c>access:index:PoolerAuth</c>: one for each server, in the database that roles are managed from, so that a role and its verifier change in one transaction.</summary>
internal sealed class PoolerAuthKind : ConvergingKind
{
    public const string TypeToken = "access:index:PoolerAuth";

    public override string Token => TypeToken;

    public override string Description
        => "What PgBouncer's auth_query asks: schema `pooler_auth` with a table of SCRAM verifiers and the function `lookup`, in the provider's own database (PgBouncer's auth_dbname). "
            + "Roles with `pooled` keep their verifiers there. Not on Neon, which has a pooler of its own.";

    public override ImmutableArray<PropertyDefinition> Properties { get; } =
    [
        new("owner", PropertyType.Text, "Role that owns schema, table and function, and so can read every verifier. It must not log in.", Required: true),
        new("role", PropertyType.Text, "Login of the pooler: the only role that may call the function. Default pooler_auth.", Default: Property.Of("pooler_auth")),
        Drift,
    ];

    public override void Validate(PropertyReader inputs)
    {
        inputs.RequireOwnRoleName("owner");
        inputs.CheckName("role");
        if (inputs.Text("owner") is { } owner && owner == (inputs.Text("role") ?? "pooler_auth"))
            inputs.Problem("role", $"found \"{owner}\", which is the owner: the pooler's login would read every verifier at once");
    }

    protected override string Id(PropertyReader inputs) => PoolerTable.Schema;

    protected override Place Place(PropertyReader inputs) => new(null, "pooler_auth");

    protected override Task<bool> ExistsAsync(Session session, PropertyReader inputs, CancellationToken ct) => PoolerObjects.ExistAsync(session, ct);

    protected override async Task<List<string>> PlanAsync(Session session, Declaration declared, CancellationToken ct)
    {
        var owner = declared.Inputs.Text("owner")!;
        var marker = declared.Urn is { } urn ? Marker.Text(urn) : null;
        if (declared.Urn is not null)
            await RequireUsableAsync(session, declared, owner, ct);
        return await PoolerObjects.PlanAsync(session, owner, declared.Inputs.Text("role") ?? "pooler_auth", marker, ct);
    }

    protected override Task<List<string>> RemovalAsync(Session session, PropertyReader outputs, CancellationToken ct)
        => Task.FromResult(PoolerObjects.Removal);

    protected override async Task<List<string>> ActsAsAsync(Session session, Declaration declared, CancellationToken ct)
        => [declared.Inputs.Text("owner")!, .. await PoolerObjects.OwnersAsync(session, ct)];

    protected override Task<PropertyMap?> ImportAsync(Server server, string id, CancellationToken ct)
        => server.UseAsync(null, async session => (await PoolerObjects.OwnersAsync(session, ct)) is [var owner, ..]
            ? PropertyMap.Empty.Add("owner", Property.Of(owner)).Add("role", Property.Of(await PoolerObjects.CallerAsync(session, ct) ?? "pooler_auth"))
            : null, ct);

    private static async Task RequireUsableAsync(Session session, Declaration declared, string owner, CancellationToken ct)
    {
        if (await session.IsNeonAsync(ct))
            throw new AccessException("found a server of Neon, which keeps verifiers to itself and has a pooler of its own: leave PoolerAuth out");
        if (declared is { IsNew: true, Urn: { } urn } && await PoolerObjects.CommentAsync(session, ct) is { } comment)
            Marker.RequireOwn("schema \"pooler_auth\"", urn, TypeToken, PoolerTable.Schema, comment.Text);
        if (await session.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1 AND rolcanlogin)", ct, owner))
            throw new AccessException($"owner: found \"{owner}\", which may log in and would read every verifier, expected a role without login");
    }
}
