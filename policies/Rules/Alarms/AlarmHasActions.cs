using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J18: somebody is told.</summary>
public sealed class AlarmHasActions() : StackRule(new RuleInfo(
    "alarm-has-actions",
    "J18",
    "Alarms tell somebody",
    "An alarm without an action, or one that tells a topic to which nobody listens, is a picture on a page.",
    Severity.High,
    RuleLevels.ProdOnly))
{
    private const string Next = "Name a topic that somebody is subscribed to.";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var alarms = stack.All<MetricAlarm>();
        if (alarms.IsEmpty)
            verdict.NotApplicable("no alarm is declared");
        var silent = new HashSet<Topic>(ReferenceEqualityComparer.Instance);
        foreach (var alarm in alarms)
        {
            if (!verdict.Declares(alarm.Actions))
                verdict.Violation(alarm.Resource, alarm.Actions.Path, "nothing", "a topic", Next);
            if (verdict.Reads(alarm.ActionsEnabled) && !alarm.ActionsEnabled.Value)
                verdict.Violation(alarm.ActionsEnabled, "true", "Remove it: actions are on by default.");
            foreach (var topic in stack.Behind<Topic>(alarm.Resource, alarm.Actions.Path))
            {
                if (!stack.Naming("topic", static (TopicSubscription subscription) => subscription.Topic, topic.Resource).Any())
                    silent.Add(topic);
            }
        }

        foreach (var topic in silent)
            verdict.Violation(topic.Resource, "name", "no subscription", "somebody who is told", "Declare a subscription of the topic that alarms are sent to.");
    }
}
