using System.Collections.Immutable;
using Access.Inputs;

namespace Access.Grants;

/// <summary>The privileges of one role on one set of objects.</summary>
internal sealed record GrantDefinition
{
    public required string Role { get; init; }

    public required string Database { get; init; }

    public string? Schema { get; init; }

    public required ObjectType Type { get; init; }

    /// <summary>Empty: every one in the schema.</summary>
    public ImmutableArray<string> Objects { get; init; } = [];

    public ImmutableArray<string> ExceptObjects { get; init; } = [];

    public ImmutableArray<string> Columns { get; init; } = [];

    public ImmutableArray<string> Privileges { get; init; } = [];

    public bool WithGrantOption { get; init; }

    public bool Future { get; init; }

    public string? ForRole { get; init; }

    /// <summary>Everybody, as PostgreSQL writes it.</summary>
    public bool IsPublic => Role == "public";

    public string QuotedRole => IsPublic ? "PUBLIC" : Identifier.Quote(Role);

    /// <summary>The grant that valid inputs declare.</summary>
    public static GrantDefinition Read(PropertyReader inputs)
        => new()
        {
            Role = inputs.Text("role") ?? "",
            Database = inputs.Text("database") ?? "",
            Schema = inputs.Text("schema"),
            Type = ObjectType.All.GetValueOrDefault(inputs.Text("objectType") ?? "") ?? ObjectType.All["table"],
            Objects = inputs.TextList("objects") ?? [],
            ExceptObjects = inputs.TextList("exceptObjects") ?? [],
            Columns = inputs.TextList("columns") ?? [],
            Privileges = [.. (inputs.TextList("privileges") ?? []).Select(Canonical)],
            WithGrantOption = inputs.Bool("withGrantOption") ?? false,
            Future = inputs.Bool("future") ?? false,
            ForRole = inputs.Text("forRole"),
        };

    public static string Canonical(string privilege)
        => privilege.ToUpperInvariant() is "TEMP" ? "TEMPORARY" : privilege.ToUpperInvariant();
}
