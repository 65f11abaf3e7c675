using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:cloudwatch/eventRule:EventRule</c>; one without a schedule waits for events.</summary>
internal static class EventRuleAdapter
{
    public const string Token = "aws:cloudwatch/eventRule:EventRule";

    public static ScheduledJob Read(PolicyResource r) => new(r)
    {
        Purpose = Tags.Named(r, Tags.Purpose),
        ScheduleExpression = r.Text("scheduleExpression"),
        State = r.Text("state").Or("ENABLED"),
    };
}
