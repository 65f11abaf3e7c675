namespace Policies.Plan;

/// <summary>Somebody's consent to lose what is stored in one resource.</summary>
/// <param name="Rule">The rule that would refuse it.</param>
/// <param name="Urn">The resource, exactly.</param>
/// <param name="Reason">Why.</param>
/// <param name="Expires">The last day on which it holds.</param>
public sealed record PlanApproval(string Rule, string Urn, string Reason, DateOnly Expires);
