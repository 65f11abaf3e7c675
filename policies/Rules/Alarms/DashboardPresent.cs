using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J27: each database is on a dashboard.</summary>
public sealed class DashboardPresent() : StackRule(new RuleInfo(
    "dashboard-present",
    "J27",
    "Each database is on a dashboard",
    "In an incident nobody has time to put graphs together.",
    Severity.Low,
    RuleLevels.ProdAdvice))
{
    private const string Next = "Declare a dashboard that shows the database's metrics.";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.Watched.Databases.ToList();
        if (databases.Count == 0)
            verdict.NotApplicable("no RDS database is declared");
        var dashboards = stack.All<Dashboard>();
        foreach (var dashboard in dashboards)
            verdict.Saw(dashboard.Resource, dashboard.Body.Path);
        var named = dashboards.SelectMany(dashboard => stack.Behind<Database>(dashboard.Resource, dashboard.Body.Path)).ToHashSet<Database>(ReferenceEqualityComparer.Instance);
        foreach (var database in databases.Where(database => !named.Contains(database)))
        {
            var identifier = database.Identifier.Value;
            if (identifier is not null && dashboards.Any(dashboard => dashboard.Body.Value?.Contains('"' + identifier + '"', StringComparison.Ordinal) == true))
                continue;
            if (dashboards.FirstOrDefault(dashboard => dashboard.Body.IsUnknown) is { } unread)
                verdict.Unknown(unread.Body);
            else if (identifier is null && !dashboards.IsEmpty)
                verdict.Unknown(database.Identifier);
            else
                verdict.Violation(database.Resource, "identifier", "no dashboard with it", "a dashboard", Next);
        }
    }
}
