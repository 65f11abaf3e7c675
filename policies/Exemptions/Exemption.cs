using System.Globalization;
using Policies.Model;
using Pulumi.Experimental;
using Pulumi.Policy;

namespace Policies.Exemptions;

/// <summary>Somebody's answer for a violation that stays for a while.</summary>
/// <param name="Place">Where it is declared: an item of a list.</param>
/// <param name="InConfig">Whether it is declared in the pack's configuration, and not by the program.</param>
internal sealed record Exemption(Node Place, bool InConfig)
{
    /// <summary>The name of the list, in facts and in the configuration.</summary>
    public const string List = "exemptions";

    private static readonly PolicyResource NoResource = new("", "config", "", []);

    /// <summary>The rule's id.</summary>
    public Fact<string> Rule => Place["rule"].Text();

    /// <summary>Exact name or URN of the resource.</summary>
    public Fact<string> Resource => Place["resource"].Text();

    /// <summary>Why.</summary>
    public Fact<string> Reason => Place["reason"].Text();

    /// <summary>Who answers for it.</summary>
    public Fact<string> Owner => Place["owner"].Text();

    /// <summary>Where it is being put right; may be missing.</summary>
    public Fact<string> Ticket => Place["ticket"].Text();

    /// <summary>The last day on which it holds, ISO.</summary>
    public Fact<string> Expires => Place["expires"].Text();

    /// <summary>The last day on which it holds; null when that is no date.</summary>
    public DateOnly? LastDay
        => DateOnly.TryParseExact(Expires.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The exemptions that a program declares.</summary>
    public static IEnumerable<Exemption> Of(PolicyResource environment)
        => environment.At(List).Items.Select(item => new Exemption(item, InConfig: false));

    /// <summary>The exemptions in the configuration of a pack.</summary>
    public static IEnumerable<Exemption> Of(IReadOnlyDictionary<string, PropertyValue> config)
        => new Node(NoResource, List, config.GetValueOrDefault(List)).Items.Select(item => new Exemption(item, InConfig: true));

    /// <summary>Whether it is about a resource.</summary>
    public bool Names(PolicyResource? resource) => Resource.Value == resource?.Urn || Resource.Value == (resource?.Name ?? "stack");

    /// <summary>The end of a message about what it excuses.</summary>
    public override string ToString()
        => $"Exempt until {Expires.Value} ({Owner.Value}{(Ticket.Value is { Length: > 0 } ticket ? ", " + ticket : "")}): {Reason.Value}";
}
