using System.Collections.Immutable;
using Access.Inputs;
using Pulumi.Experimental;

namespace Access.RowSecurity;

/// <summary>Row security of some tables, as declared.</summary>
internal sealed record RowSecurityDefinition
{
    /// <summary>Name of the policy that lets the readers see every row.</summary>
    public const string ReadersPolicy = "readers";

    public required string Schema { get; init; }

    public ImmutableArray<string> Tables { get; init; } = [];

    public bool Force { get; init; } = true;

    /// <summary>Those declared, and the readers' own.</summary>
    public ImmutableArray<RowPolicy> Policies { get; init; } = [];

    /// <summary>Conditions as the server wrote them back, by <see cref="StoredKey"/>.</summary>
    public ImmutableSortedDictionary<string, string> Stored { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public static RowSecurityDefinition Read(PropertyReader inputs)
    {
        var readers = inputs.TextList("readers") ?? [];
        var policies = ReadPolicies(inputs);
        return new RowSecurityDefinition
        {
            Schema = inputs.Text("schema") ?? "",
            Tables = inputs.TextList("tables") ?? [],
            Force = inputs.Bool("force") ?? true,
            Policies = readers.IsEmpty ? policies : [.. policies, new RowPolicy { Name = ReadersPolicy, Command = "SELECT", Roles = [.. readers.Order(StringComparer.Ordinal)], Using = "true" }],
            Stored = inputs.TextMap("stored") ?? ImmutableSortedDictionary<string, string>.Empty,
        };
    }

    public static ImmutableArray<RowPolicy> ReadPolicies(PropertyReader inputs) => [.. inputs.ObjectList("policies").Select(RowPolicy.Read)];

    /// <summary>The inputs of tables found: the policies are those of the first.</summary>
    public static PropertyMap Write(string database, string schema, IReadOnlyList<ProtectedTable> tables)
    {
        var policies = tables[0].Policies.Select(p => p.Policy).ToList();
        var readers = policies.Find(p => p is { Name: ReadersPolicy, Command: "SELECT", Using: "true", Permissive: true });
        var inputs = PropertyMap.Empty
            .Add("database", Property.Of(database)).Add("schema", Property.Of(schema)).Add("tables", Property.Of(tables.Select(t => t.Name)))
            .Add("force", Property.Of(tables.All(t => t.Forced)))
            .Add("policies", new([.. policies.Where(p => p != readers).Select(p => new PropertyValue(p.Write()))]));
        return readers is null ? inputs : inputs.Add("readers", Property.Of(readers.Roles));
    }

    public bool Has(ProtectedTable table) => Tables.Contains(table.Name, StringComparer.Ordinal);

    public static string StoredKey(string table, string policy) => $"{table}/{policy}";
}
