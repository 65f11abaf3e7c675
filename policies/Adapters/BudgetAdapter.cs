using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:budgets/budget:Budget</c>.</summary>
internal static class BudgetAdapter
{
    public const string Token = "aws:budgets/budget:Budget";

    public static CostBudget Read(PolicyResource r) => new(r)
    {
        CostFilters = r.At("costFilters"),
        LimitAmount = r.Number("limitAmount"),
        Notifications = r.At("notifications"),
    };
}
