namespace Infra.Catalog;

/// <summary>A rule that one resource may break until a date.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Resource">Name or URN of the resource.</param>
/// <param name="Reason">Why.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Ticket">Where it is being put right; null where nothing says so.</param>
/// <param name="Expires">Last day on which the resource is exempt.</param>
public sealed record Exemption(string Rule, string Resource, string Reason, string Owner, string? Ticket, DateOnly Expires);
