using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Cost;

/// <summary>L5: somebody is told before the money is spent.</summary>
public sealed class BudgetAlertDeclared() : StackRule(new RuleInfo(
    "budget-alert-declared",
    "L5",
    "Somebody is told before the money is spent",
    "A budget that tells somebody at 80 % leaves time to act; the bill at the end of the month does not.",
    Severity.Low,
    RuleLevels.ProdAdvice)
{
    Limits = [new(MaximumPercent, Dev: 80, Prod: 80, "Percent of the budget at which somebody is told, at most.")],
})
{
    private const string MaximumPercent = "maximumPercent";
    private const string Rds = "Amazon Relational Database Service";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>().Where(database => database.IsBackedUpItself).ToList();
        if (databases.Count == 0)
        {
            verdict.NotApplicable("no RDS database is declared");
            return;
        }

        var budgets = stack.All<CostBudget>().Where(budget => Covers(budget, databases)).ToList();
        var thresholds = budgets.SelectMany(budget => budget.ReadThresholdsPercent()).ToList();
        foreach (var budget in budgets)
            verdict.Saw(budget.Resource, budget.Notifications.Path);
        if (thresholds.Exists(percent => percent <= verdict.Limit(MaximumPercent)))
            return;
        if (budgets.Find(budget => budget.Notifications.IsUnknown || budget.ReadThresholdsPercent().Any(double.IsNaN)) is { } undecided)
            verdict.Unknown(undecided.Resource, undecided.Notifications.Path);
        else if (budgets.Count > 0)
            verdict.Violation(budgets[0].Resource, budgets[0].Notifications.Path, thresholds.Count == 0 ? "nobody who is told" : $"{thresholds.Min()} %", $"a notification at {verdict.Limit(MaximumPercent)} % or less", "Add a notification with a subscriber.");
        else
            verdict.Violation(stack, "stack", "budget", "nothing", "a budget that counts the databases", "Declare an aws:budgets/budget:Budget over their tags, with a notification.");
    }

    // Filters of other kinds are taken as met: a region, an account.
    private static bool Covers(CostBudget budget, List<Database> databases)
        => budget.CostFilters.Items.All(filter => filter["name"].Text().Value switch
        {
            "Service" => filter["values"].Items.Any(value => value.Text().Value == Rds),
            "TagKeyValue" => filter["values"].Items.Any(value => value.IsUnknown || databases.Exists(database => HasTag(database, value.Text().Value))),
            _ => true,
        });

    // Written as user:Key$value.
    private static bool HasTag(Database database, string? tag)
        => tag?.Split('$') is [var key, var value] && Tags.Named(database.Resource, key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..]).Value == value;
}
