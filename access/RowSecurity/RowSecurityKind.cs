using System.Collections.Immutable;
using Access.Converging;
using Access.Inputs;
using Access.Resources;
using Access.Servers;
using Pulumi.Experimental;

namespace Access.RowSecurity;

/// <summary><c>access:index:RowSecurity</c>.</summary>
internal sealed class RowSecurityKind : ConvergingKind
{
    public const string TypeToken = "access:index:RowSecurity";

    public override string Token => TypeToken;

    public override string Description
        => "Row level security on named tables: switched on, for their owner too, with the policies that are declared here. Policies that others made stay as they are. "
            + "Deleted, it takes its policies away, and switches row security off where no other policy is left.";

    public override ImmutableArray<PropertyDefinition> Properties { get; } =
    [
        new("database", PropertyType.Text, "Database that the tables are in.", Required: true, Replaces: true),
        new("schema", PropertyType.Text, "Schema that the tables are in.", Required: true, Replaces: true),
        new("tables", PropertyType.ListOf(PropertyType.Text), "Names of the tables. One that no migration has made yet is a warning, and the resource a pending update until it is there.", Required: true),
        new("force", PropertyType.Bool, "The tables' owner is subject to the policies too. Default true.", Default: Property.Of(true)),
        new("policies", PropertyType.ListOf(PropertyType.Named("RowPolicy")), "Policies on each of the tables. With none, and no `readers`, nobody sees a row."),
        new("readers", PropertyType.ListOf(PropertyType.Text), "Roles that see every row, such as the one that dumps: without it a dump stops, or misses rows in silence. Made with a policy `readers`, for SELECT."),
        new("stored", PropertyType.MapOf(PropertyType.Text), "The conditions of the policies as the server wrote them back at the last update, by table and policy: another text there is drift.", Compared: false, Output: true),
        Drift,
    ];

    public override void Validate(PropertyReader inputs) => RowSecurityValidation.Run(inputs);

    public override PropertyMap Normalize(PropertyMap inputs)
    {
        foreach (var list in new[] { "tables", "readers" })
        {
            if (inputs.TryGetValue(list, out var value) && value.TryGetArray(out var items) && !items.Any(i => i.IsComputed))
                inputs = inputs.SetItem(list, Property.Of(new PropertyReader(inputs).TextList(list)!.Value.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        }

        if (!inputs.TryGetValue("policies", out var policies) || PropertyContent.HasUnknown(policies))
            return inputs;
        return inputs.SetItem("policies", new([.. RowSecurityDefinition.ReadPolicies(new PropertyReader(inputs)).Select(p => new PropertyValue(p.Write()))]));
    }

    protected override string Id(PropertyReader inputs)
    {
        var security = RowSecurityDefinition.Read(inputs);
        return ObjectId.Write(("database", inputs.Text("database")!), ("schema", security.Schema), ("tables", string.Join(',', security.Tables.Select(Uri.EscapeDataString))));
    }

    protected override Place Place(PropertyReader inputs) => new(inputs.Text("database"), "row security " + inputs.Text("schema"));

    protected override Task<bool> ExistsAsync(Session session, PropertyReader inputs, CancellationToken ct)
        => session.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = $1)", ct, inputs.Text("schema")!);

    protected override async Task<List<string>> PlanAsync(Session session, Declaration declared, CancellationToken ct)
    {
        var (security, old) = (RowSecurityDefinition.Read(declared.Inputs), RowSecurityDefinition.Read(declared.Old));
        var found = await RowSecurityCatalog.FindAsync(session, security.Schema, [.. security.Tables.Union(old.Tables, StringComparer.Ordinal)], ct);
        if (declared is { IsNew: true, Urn: { } urn })
        {
            foreach (var (table, policy) in found.SelectMany(t => t.Policies.Where(p => security.Policies.Any(d => d.Name == p.Policy.Name)).Select(p => (t, p))))
                Marker.RequireOwn($"policy \"{policy.Policy.Name}\" on table \"{table.Name}\"", urn, TypeToken, Id(declared.Inputs), policy.Comment);
        }

        var marker = declared.Urn is { } own ? Marker.Text(own) : null;
        return
        [
            .. found.Where(t => security.Has(t)).SelectMany(t => RowSecurityStatements.Changes(security, old, t, marker)),
            .. found.Where(t => !security.Has(t)).SelectMany(t => RowSecurityStatements.Removal(old, t)),
        ];
    }

    protected override async Task<List<string>> RemovalAsync(Session session, PropertyReader outputs, CancellationToken ct)
    {
        var security = RowSecurityDefinition.Read(outputs);
        return [.. (await RowSecurityCatalog.FindAsync(session, security.Schema, [.. security.Tables], ct)).SelectMany(t => RowSecurityStatements.Removal(security, t))];
    }

    protected override async Task<List<string>> PendingAsync(Session session, PropertyReader inputs, CancellationToken ct)
    {
        var security = RowSecurityDefinition.Read(inputs);
        var found = await RowSecurityCatalog.FindAsync(session, security.Schema, [.. security.Tables], ct);
        return [.. security.Tables.Except(found.Select(t => t.Name), StringComparer.Ordinal).Select(t => $"table {Identifier.Quote(security.Schema)}.{Identifier.Quote(t)} does not exist yet")];
    }

    protected override async Task<PropertyMap> ObserveAsync(Session session, PropertyReader inputs, CancellationToken ct)
    {
        var security = RowSecurityDefinition.Read(inputs);
        var found = await RowSecurityCatalog.FindAsync(session, security.Schema, [.. security.Tables], ct);
        var stored = found.SelectMany(t => t.Policies.Where(p => security.Policies.Any(d => d.Name == p.Policy.Name))
            .Select(p => KeyValuePair.Create(RowSecurityDefinition.StoredKey(t.Name, p.Policy.Name), p.Stored)));
        return PropertyMap.Empty.Add("stored", Property.Of(stored));
    }

    protected override async Task<List<string>> ActsAsAsync(Session session, Declaration declared, CancellationToken ct)
    {
        var (security, old) = (RowSecurityDefinition.Read(declared.Inputs), RowSecurityDefinition.Read(declared.Old));
        var found = await RowSecurityCatalog.FindAsync(session, security.Schema, [.. security.Tables.Union(old.Tables, StringComparer.Ordinal)], ct);
        return [.. found.Select(t => t.Owner).Distinct(StringComparer.Ordinal)];
    }

    protected override Task<PropertyMap?> ImportAsync(Server server, string id, CancellationToken ct)
    {
        var parts = ObjectId.Read(id, "database", "schema", "tables");
        return server.UseAsync(parts[0], async session =>
        {
            var found = await RowSecurityCatalog.FindAsync(session, parts[1], [.. parts[2].Split(',').Select(Uri.UnescapeDataString)], ct);
            return found.Count == 0 ? null : RowSecurityDefinition.Write(parts[0], parts[1], found);
        }, ct);
    }
}
