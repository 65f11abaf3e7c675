using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K17: heavy reads have a compute of their own.</summary>
public sealed class NeonReadReplica() : StackRule(new RuleInfo(
    "neon-read-replica",
    "K17",
    "Heavy reads have a compute of their own",
    "A read-only endpoint serves reports from the same data without taking anything from the service.",
    Severity.Low,
    RuleLevels.ProdAdvice))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var readers = stack.By("projectOfReader", (NeonEndpoint endpoint) => endpoint.Type.Value == "read_only" ? NeonProject.Of(stack, endpoint.ProjectId)?.Resource.Urn : null);
        var projects = stack.All<NeonProject>().Where(project => NeonTier.Of(stack, verdict.Stack, project) == NeonTier.ReadHeavy).ToList();
        if (projects.Count == 0)
            verdict.NotApplicable("no Neon project is said to be read-heavy");
        foreach (var project in projects)
        {
            verdict.Saw(project.Resource, "endpoints");
            if (!readers.Contains(project.Resource.Urn))
                verdict.Violation(project.Resource, "endpoints", "no read-only endpoint", "at least one", "Declare an endpoint of type read_only, and send reports there.");
        }
    }
}
