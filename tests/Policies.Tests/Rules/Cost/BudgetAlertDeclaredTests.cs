using Pulumi.Experimental;
using Pulumi.Policy;

namespace Policies.Tests.Rules.Cost;

public sealed class BudgetAlertDeclaredTests
{
    private const string Rule = "budget-alert-declared";
    private const string Nothing = "advisory stack.budget: found nothing, expected a budget that counts the databases. Declare an aws:budgets/budget:Budget over their tags, with a notification.";

    private static readonly PolicyResource Database = Some.Database(("tags", Value.Map(("Product", "shop"))));

    [Fact]
    public void Budget_that_tells_somebody_in_time_passes()
    {
        Gate.Prod(Rule, Database, Budget(Tell(80))).IsCompliant();
        Gate.Prod(Rule, Database, Budget(Tell(80), ("costFilters", Filter("TagKeyValue", "user:Product$shop")))).IsCompliant();
        Gate.Prod(Rule, Database, Budget(Tell(80), ("costFilters", Filter("Service", "Amazon Relational Database Service")))).IsCompliant();
        Gate.Prod(Rule, Database, Budget(Tell(150, "ABSOLUTE_VALUE"), ("limitAmount", "200"))).IsCompliant();
    }

    [Fact]
    public void Stack_without_a_budget_for_its_databases_violates()
    {
        Gate.Prod(Rule, Database).Violates(Nothing);
        Gate.Prod(Rule, Database, Budget(Tell(80), ("costFilters", Filter("TagKeyValue", "user:Product$other")))).Violates(Nothing);
        Gate.Prod(Rule, Database, Budget(Tell(80), ("costFilters", Filter("Service", "Amazon Simple Storage Service")))).Violates(Nothing);
    }

    [Fact]
    public void Late_notification_violates()
        => Gate.Prod(Rule, Database, Budget(Tell(100)))
            .Violates("advisory monthly.notifications: found 100 %, expected a notification at 80 % or less. Add a notification with a subscriber.");

    [Fact]
    public void Notification_of_nobody_violates()
        => Gate.Prod(Rule, Database, Budget(Value.List(Value.Map(("threshold", 80), ("thresholdType", "PERCENTAGE")))))
            .Violates("advisory monthly.notifications: found nobody who is told, expected a notification at 80 % or less. Add a notification with a subscriber.");

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, Database, Budget(Tell(Value.Unknown))).IsUnknown(Unknown.At(Rule, "monthly.notifications", "advisory"));

    [Fact]
    public void Stack_without_a_database_is_not_applicable() => Gate.Prod(Rule, Budget(Tell(80))).IsNotApplicable("no RDS database is declared");

    private static PolicyResource Budget(object notifications, params (string Name, object Value)[] props)
        => Some.Resource("aws:budgets/budget:Budget", "monthly", [("notifications", notifications), .. props]);

    private static PropertyValue Tell(object threshold, string type = "PERCENTAGE")
        => Value.List(Value.Map(("threshold", threshold), ("thresholdType", type), ("subscriberEmailAddresses", Value.List("dba@example.com"))));

    private static PropertyValue Filter(string name, string value) => Value.List(Value.Map(("name", name), ("values", Value.List(value))));
}
