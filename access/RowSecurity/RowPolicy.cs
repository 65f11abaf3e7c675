using System.Collections.Immutable;
using Access.Inputs;

namespace Access.RowSecurity;

/// <summary>A policy: which rows which roles see and write.</summary>
internal sealed record RowPolicy
{
    /// <summary>What a policy can be for, in PostgreSQL's words.</summary>
    public static readonly ImmutableArray<string> Commands = ["ALL", "SELECT", "INSERT", "UPDATE", "DELETE"];

    public required string Name { get; init; }

    public string Command { get; init; } = "ALL";

    /// <summary>One that lets rows through; else one that all others are limited by.</summary>
    public bool Permissive { get; init; } = true;

    /// <summary>Sorted; <c>public</c> is everybody.</summary>
    public ImmutableArray<string> Roles { get; init; } = ["public"];

    /// <summary>Condition of rows that are seen, as SQL; null: none.</summary>
    public string? Using { get; init; }

    /// <summary>Condition of rows that are written, as SQL; null: the one of those seen.</summary>
    public string? Check { get; init; }

    public static RowPolicy Read(PropertyReader inputs)
    {
        var policy = new RowPolicy { Name = inputs.Text("name") ?? "" };
        return policy with
        {
            Command = inputs.Text("command")?.ToUpperInvariant() ?? policy.Command,
            Permissive = inputs.Bool("permissive") ?? policy.Permissive,
            Roles = inputs.TextList("roles") is { IsEmpty: false } roles ? [.. roles.Order(StringComparer.Ordinal)] : policy.Roles,
            Using = inputs.Text("using"),
            Check = inputs.Text("check"),
        };
    }

    /// <summary>The policy as inputs.</summary>
    public PropertyMap Write()
    {
        var properties = PropertyMap.Empty
            .Add("name", Property.Of(Name)).Add("command", Property.Of(Command)).Add("permissive", Property.Of(Permissive)).Add("roles", Property.Of(Roles));
        if (Using is not null)
            properties = properties.Add("using", Property.Of(Using));
        return Check is null ? properties : properties.Add("check", Property.Of(Check));
    }

    /// <summary>CREATE POLICY.</summary>
    public string Create(string table)
        => $"CREATE POLICY {Identifier.Quote(Name)} ON {table} AS {(Permissive ? "PERMISSIVE" : "RESTRICTIVE")} FOR {Command}{Rest}";

    /// <summary>ALTER POLICY, which leaves command and kind as they are.</summary>
    public string Alter(string table) => $"ALTER POLICY {Identifier.Quote(Name)} ON {table}{Rest}";

    private string Rest
        => $" TO {string.Join(", ", Roles.Select(r => r == "public" ? "PUBLIC" : Identifier.Quote(r)))}"
            + (Using is null ? "" : $" USING ({Using})")
            + (Check is null ? "" : $" WITH CHECK ({Check})");
}
