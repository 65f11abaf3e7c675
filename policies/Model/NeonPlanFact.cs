using Policies.Data;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Which plan of Neon a project is on: no resource of Neon says.</summary>
public static class NeonPlanFact
{
    /// <summary>The configuration key that names the plan, for programs without our components.</summary>
    public const string ConfigKey = "dbready:neonPlan";

    /// <summary>The plan of a project; null when nothing names a known one.</summary>
    public static NeonPlan? Of(StackModel stack, PolicyStack settings, NeonProject project)
        => NeonPlans.Instance.Find(stack.Above<Server>(project.Resource)?.Plan.Value ?? settings.Config.GetValueOrDefault(ConfigKey));
}
