using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J25: somebody is told when parameters change.</summary>
public sealed class RdsEventSubscriptionParams() : StackRule(new RuleInfo(
    "rds-event-subscription-params",
    "J25",
    "Somebody is told when parameters change",
    "A parameter that somebody changes by hand holds from the next reboot, which may be months away.",
    Severity.Low,
    RuleLevels.ProdAdvice))
{
    private static readonly string[] Wanted = ["configuration change"];

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        // Amazon RDS API Reference, CreateEventSubscription: no type of source is the parameter group of a cluster.
        var sets = stack.All<ParameterSet>().Where(set => set.ForeignFamily is null && !set.IsOfCluster).ToList();
        if (sets.Count == 0)
            verdict.NotApplicable("no parameter group of instances is declared");
        else if (stack.All<EventSubscription>() is var subscriptions && !subscriptions.Any(subscription => Covers(subscription, verdict)) && !subscriptions.Any(IsUnread))
            verdict.Violation(sets[0].Resource, "name", "no subscription to its events", "one with configuration change", "Declare an event subscription with source type db-parameter-group.");
    }

    private static bool IsUnread(EventSubscription subscription) => subscription.SourceType.IsUnknown || subscription.Enabled.IsUnknown || subscription.Categories.IsUnknown;

    // What is unknown about a subscription is reported by Reads.
    private static bool Covers(EventSubscription subscription, Verdict verdict)
        => verdict.Reads(subscription.SourceType) && subscription.SourceType.Value is null or "db-parameter-group"
            && verdict.Reads(subscription.Enabled) && subscription.Enabled.Value
            && verdict.Reads(subscription.Categories) && subscription.Missing(Wanted).Count == 0;
}
