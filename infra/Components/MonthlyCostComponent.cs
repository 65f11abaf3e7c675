using System.Globalization;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Budgets;
using Pulumi.Aws.Budgets.Inputs;

namespace Infra.Components;

/// <summary>A budget of AWS that tells before the month's money is spent. It counts what has the product's and the environment's tag.</summary>
internal sealed class MonthlyCostComponent : FactComponent
{
    private const double SpentPercent = 80;
    private const double ForecastPercent = 100;

    public MonthlyCostComponent(string name, MonthlyCostArgs args, ComponentResourceOptions options)
        : base("dbready:cost:MonthlyCost", name, Facts.Of(("environment", args.Aws.Catalog.Environment), ("budgetUsd", args.Aws.Catalog.MonthlyBudget)), options)
    {
        var catalog = args.Aws.Catalog;
        var inputs = new BudgetArgs
        {
            Name = PhysicalNames.Environment(catalog),
            BudgetType = "COST",
            TimeUnit = "MONTHLY",
            LimitAmount = catalog.MonthlyBudget!.Value.ToString(CultureInfo.InvariantCulture),
            LimitUnit = "USD",
            CostFilters = { new BudgetCostFilterArgs { Name = "TagKeyValue", Values = { $"user:Product${catalog.Product}", $"user:Environment${catalog.Environment}" } } },
            Tags = AwsTags.Of(catalog),
        };
        if (args.Notifications.Of("warning") is { } topic)
        {
            foreach (var (type, percent) in ((string, double)[])[("ACTUAL", SpentPercent), ("FORECASTED", ForecastPercent)])
            {
                inputs.Notifications.Add(new BudgetNotificationArgs
                {
                    NotificationType = type,
                    ComparisonOperator = "GREATER_THAN",
                    Threshold = percent,
                    ThresholdType = "PERCENTAGE",
                    SubscriberSnsTopicArns = { topic },
                });
            }
        }

        _ = new Pulumi.Aws.Budgets.Budget(name, inputs, new CustomResourceOptions { Parent = this });
        RegisterFacts();
    }
}
