using Access.Inputs;
using Access.Resources;
using Access.Servers;
using Npgsql;
using Pulumi;

namespace Access.Converging;

/// <summary>
/// A kind that knows the statements between the server as it is and as declared. None are left after Create and Update; a refresh shows those
/// that a change by hand has made necessary, as output <c>drift</c>, and the next update runs them.
/// </summary>
internal abstract class ConvergingKind : ResourceKind
{
    protected static readonly PropertyDefinition Drift = new(
        "drift", PropertyType.ListOf(PropertyType.Text), "Statements that the next update runs: what a refresh found changed by hand. Absent when nothing is.", Output: true);

    /// <summary>The id of the resource with these inputs.</summary>
    protected abstract string Id(PropertyReader inputs);

    protected abstract Place Place(PropertyReader inputs);

    /// <summary>Whether what the resource is about still exists; if not, the resource is gone too.</summary>
    protected abstract Task<bool> ExistsAsync(Session session, PropertyReader inputs, CancellationToken ct);

    /// <summary>The statements that are still to be run.</summary>
    /// <exception cref="AccessException">Something stands in the way that no statement changes.</exception>
    protected abstract Task<List<string>> PlanAsync(Session session, Declaration declared, CancellationToken ct);

    /// <summary>The statements that delete the resource.</summary>
    protected abstract Task<List<string>> RemovalAsync(Session session, PropertyReader outputs, CancellationToken ct);

    /// <summary>Roles whose privileges the statements need.</summary>
    protected abstract Task<List<string>> ActsAsAsync(Session session, Declaration declared, CancellationToken ct);

    /// <summary>The inputs of what an id stands for, read from the server; null when there is none.</summary>
    protected abstract Task<PropertyMap?> ImportAsync(Server server, string id, CancellationToken ct);

    /// <summary>What cannot be done yet, because it is about something that does not exist. Shown as drift, so that the next update tries again.</summary>
    protected virtual Task<List<string>> PendingAsync(Session session, PropertyReader inputs, CancellationToken ct) => Task.FromResult<List<string>>([]);

    /// <summary>Outputs beside the inputs, as the server has it now; they come back as the old ones.</summary>
    protected virtual Task<PropertyMap> ObserveAsync(Session session, PropertyReader inputs, CancellationToken ct) => Task.FromResult(PropertyMap.Empty);

    public override Task<ResourceState> CreateAsync(Server server, Urn urn, PropertyMap inputs, CancellationToken ct)
        => ApplyAsync(server, null, new Declaration(inputs, PropertyMap.Empty, urn), inputs, ct);

    public override Task<ResourceState> UpdateAsync(
        Server server, Urn urn, string id, PropertyMap oldOutputs, PropertyMap inputs, CancellationToken ct)
        => ApplyAsync(server, id, new Declaration(inputs, oldOutputs, urn), inputs, ct);

    public override async Task<ResourceState?> ReadAsync(Server server, string id, PropertyMap inputs, PropertyMap outputs, CancellationToken ct)
    {
        var declared = new Declaration(inputs, outputs);
        return await IfThereAsync(server, async () =>
        {
            if (!inputs.IsEmpty)
                return await server.UseAsync(Place(declared.Inputs).Database, session => ReadIfThereAsync(session, id, declared, inputs, outputs, ct), ct);
            if (await ImportAsync(server, id, ct) is not { } found)
                return null;
            var reader = new PropertyReader(found);
            return new ResourceState(id, found, found.SetItems(await server.UseAsync(Place(reader).Database, session => ObserveAsync(session, reader, ct), ct)));
        }, ct);
    }

    public override async Task DeleteAsync(Server server, string id, PropertyMap outputs, CancellationToken ct)
    {
        var reader = new PropertyReader(outputs);
        await IfThereAsync<object>(server, async () =>
        {
            var place = Place(reader);
            if (!await server.UseAsync(place.Database, session => ExistsAsync(session, reader, ct), ct))
                return null;
            await ActAsync(server, new Declaration(outputs, outputs), ct);
            await server.ChangeAsync(place, async session =>
            {
                foreach (var statement in await RemovalAsync(session, reader, ct))
                    await session.ExecuteAsync(statement, ct);
                return true;
            }, ct);
            return null;
        }, ct);
    }

    private async Task<ResourceState> ApplyAsync(Server server, string? id, Declaration declared, PropertyMap inputs, CancellationToken ct)
    {
        var place = Place(declared.Inputs);
        await ActAsync(server, declared, ct);
        return await server.ChangeAsync(place, async session =>
        {
            foreach (var statement in await PlanAsync(session, declared, ct))
                await session.ExecuteAsync(statement, ct);
            var outputs = inputs.SetItems(await ObserveAsync(session, declared.Inputs, ct));
            // REVOKE leaves what another role granted, and says nothing.
            if (await PlanAsync(session, declared with { Old = new PropertyReader(outputs) }, ct) is [var left, ..])
                throw new AccessException($"the server accepted \"{left}\" and did not do it: what it is about is another role's to change");
            var pending = await PendingAsync(session, declared.Inputs, ct);
            return new ResourceState(id ?? Id(declared.Inputs), inputs, WithDrift(outputs, pending))
            {
                Warning = pending.Count == 0 ? null : $"{string.Join(", ", pending)}. Run \"pulumi up\" again once that is so: this resource stays a pending update until then",
            };
        }, ct);
    }

    private async Task ActAsync(Server server, Declaration declared, CancellationToken ct)
    {
        foreach (var role in await server.UseAsync(Place(declared.Inputs).Database, session => ActsAsAsync(session, declared, ct), ct))
            await server.ActAsAsync(role, ct);
    }

    private async Task<ResourceState?> ReadIfThereAsync(
        Session session, string id, Declaration declared, PropertyMap inputs, PropertyMap outputs, CancellationToken ct)
    {
        if (!await ExistsAsync(session, declared.Inputs, ct))
            return null;
        List<string> drift = [.. await PlanAsync(session, declared, ct), .. await PendingAsync(session, declared.Inputs, ct)];
        // What was observed at the last update stays: a second refresh has to compare with it again.
        return new ResourceState(id, inputs, WithDrift(outputs.Remove("drift").SetItems(inputs), drift));
    }

    // What was in a database that is gone is gone too; without the provider's own database nothing can be said.
    private static async Task<T?> IfThereAsync<T>(Server server, Func<Task<T?>> work, CancellationToken ct)
        where T : class
    {
        try
        {
            return await work();
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return await server.UseAsync(null, _ => Task.FromResult<T?>(null), ct);
        }
    }

    private static PropertyMap WithDrift(PropertyMap outputs, List<string> drift)
        => drift.Count == 0 ? outputs : outputs.SetItem("drift", Property.Of(drift));
}
