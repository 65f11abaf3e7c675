namespace Policies.Rules;

/// <summary>A number that a rule compares with, and that configuration may change.</summary>
/// <param name="Name">Name in the configuration.</param>
/// <param name="Dev">Default in dev and preview.</param>
/// <param name="Prod">Default in staging and prod.</param>
/// <param name="Description">Meaning and unit.</param>
public sealed record RuleLimit(string Name, double Dev, double Prod, string Description);
