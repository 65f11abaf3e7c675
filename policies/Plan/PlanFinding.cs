using Pulumi.Policy;

namespace Policies.Plan;

/// <summary>A planned step that breaks a rule.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Level">The level in the environment.</param>
/// <param name="Severity">How much is at stake.</param>
/// <param name="Urn">The resource.</param>
/// <param name="Message">What was found, what is allowed, what to do next.</param>
/// <param name="Description">What the rule demands.</param>
public sealed record PlanFinding(string Rule, EnforcementLevel Level, Severity Severity, string Urn, string Message, string Description);
