using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:backup/restoreTestingPlan:RestoreTestingPlan</c>.</summary>
internal static class RestoreTestingPlanAdapter
{
    public const string Token = "aws:backup/restoreTestingPlan:RestoreTestingPlan";

    public static RestoreTestingPlan Read(PolicyResource r) => new(r)
    {
        Name = r.Text("name"),
        ScheduleExpression = r.Text("scheduleExpression"),
    };
}
