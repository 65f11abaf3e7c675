using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Logging;

/// <summary>I6: audit logs outlive what they are about, and are also elsewhere.</summary>
public sealed class AuditLogProtected() : StackRule(new RuleInfo(
    "audit-log-protected",
    "I6",
    "Audit logs cannot be deleted, and are kept apart",
    "Who hides something deletes the log of it first: it must not go with the stack, and must be somewhere else too.",
    Severity.Medium,
    RuleLevels.ProdAdvice))
{
    private const string Audit = "audit";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var groups = stack.All<LogGroup>().Where(group => group.Class.IsUnknown || group.Class.Value == Audit).ToList();
        if (groups.Count == 0)
            verdict.NotApplicable("no log group has the tag logClass audit");
        foreach (var group in groups)
        {
            if (verdict.Reads(group.Class))
                JudgeGroup(stack, group, verdict);
        }
    }

    private static void JudgeGroup(StackModel stack, LogGroup group, Verdict verdict)
    {
        if (verdict.Reads(group.DeletionProtection) && verdict.Reads(group.SkipDestroy) && !group.DeletionProtection.Value && !group.SkipDestroy.Value)
            verdict.Violation(group.DeletionProtection, "true, or skipDestroy", "Set deletionProtectionEnabled.");
        if (!stack.Naming("logGroup", static (LogSubscriptionFilter filter) => filter.LogGroup, group.Resource, group.Name.Value).Any())
            verdict.Violation(group.Resource, "name", "no subscription filter", "one that sends its lines on", "Declare a subscription filter with a destination in another account or bucket.");
    }
}
