namespace Infra.Catalog;

/// <summary>Tags that say whose a resource is and what it holds. A value that is not declared is not tagged.</summary>
/// <param name="Owner">Team that answers for it.</param>
/// <param name="CostCenter">Where its cost is booked.</param>
/// <param name="DataClass"><c>public</c>, <c>internal</c>, <c>confidential</c> or <c>restricted</c>.</param>
public sealed record ResourceTags(string? Owner, string? CostCenter, string? DataClass)
{
    /// <summary>These tags, and another's where nothing is declared here.</summary>
    public ResourceTags Over(ResourceTags other) => new(Owner ?? other.Owner, CostCenter ?? other.CostCenter, DataClass ?? other.DataClass);
}
