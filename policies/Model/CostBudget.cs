using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A budget of AWS.</summary>
/// <param name="Resource">The resource.</param>
public sealed record CostBudget(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Where what it counts is declared; absent: everything in the account.</summary>
    public required Node CostFilters { get; init; }

    /// <summary>The amount that it allows.</summary>
    public required Fact<double> LimitAmount { get; init; }

    /// <summary>Where its messages are declared.</summary>
    public required Node Notifications { get; init; }

    /// <summary>The percentages of the amount at which somebody is told; NaN where one is not known yet.</summary>
    public IEnumerable<double> ReadThresholdsPercent()
        => Notifications.Items
            .Where(item => IsDeclared(item["subscriberSnsTopicArns"]) || IsDeclared(item["subscriberEmailAddresses"]))
            .Select(item => Percent(item["threshold"].Number(), item["thresholdType"].Text().Value));

    private double Percent(Fact<double> threshold, string? type)
        => !threshold.IsKnown ? double.NaN : type == "PERCENTAGE" ? threshold.Value : LimitAmount.IsKnown ? 100 * threshold.Value / LimitAmount.Value : double.NaN;

    private static bool IsDeclared(Node subscribers) => subscribers.IsUnknown || !subscribers.Items.IsEmpty;
}
