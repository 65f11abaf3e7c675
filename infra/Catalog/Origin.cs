using System.Globalization;

namespace Infra.Catalog;

/// <summary>Where an effective value comes from.</summary>
public sealed record Origin
{
    private readonly string _reason;

    private Origin(SourcePosition? position, string reason)
    {
        Position = position;
        _reason = reason;
    }

    /// <summary>Place in the catalogue; null for a default.</summary>
    public SourcePosition? Position { get; }

    /// <summary>Nobody declared it: the program's own default.</summary>
    public static Origin Default { get; } = new(null, "default");

    /// <summary>Declared in a catalogue file.</summary>
    public static Origin At(SourcePosition position) => new(position, "");

    /// <summary>A default that the server's profile sets.</summary>
    public static Origin Profile(string name) => new(null, $"profile {name}");

    /// <summary><c>file:line</c>, <c>profile four-services</c> or <c>default</c>.</summary>
    public override string ToString() =>
        Position is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at.File}:{at.Line}") : _reason;
}
