using System.Collections.Immutable;
using Access.Inputs;

namespace Access.Databases;

/// <summary>What a database is, as declared or as found on a server.</summary>
internal sealed record DatabaseDefinition
{
    public required string Name { get; init; }

    /// <summary>Null: whoever the provider logs in as.</summary>
    public string? Owner { get; init; }

    /// <summary>What was copied at creation; the server does not remember it.</summary>
    public string? Template { get; init; }

    public string? Encoding { get; init; }

    public string? LocaleProvider { get; init; }

    public string? Locale { get; init; }

    public int ConnectionLimit { get; init; } = -1;

    public ImmutableSortedDictionary<string, string> Settings { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public static DatabaseDefinition Read(PropertyReader inputs)
        => new()
        {
            Name = inputs.Text("name") ?? "",
            Owner = inputs.Text("owner"),
            Template = inputs.Text("template"),
            Encoding = inputs.Text("encoding"),
            LocaleProvider = inputs.Text("localeProvider"),
            Locale = inputs.Text("locale"),
            ConnectionLimit = inputs.Integer("connectionLimit") ?? -1,
            Settings = inputs.TextMap("settings") ?? ImmutableSortedDictionary<string, string>.Empty,
        };
}
