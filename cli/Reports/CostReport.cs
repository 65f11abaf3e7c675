using System.Globalization;
using Infra.Sizing.Cost;

namespace Dbready.Reports;

/// <summary>What a stack costs a month, and what the budget or another stack says to that.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Estimate">What it costs.</param>
/// <param name="BudgetUsd">US dollars a month that it may cost; null: no budget.</param>
/// <param name="Other">Another stack to compare with.</param>
/// <param name="OtherEstimate">What that costs.</param>
internal sealed record CostReport(string Stack, CostEstimate Estimate, decimal? BudgetUsd, string? Other, CostEstimate? OtherEstimate)
{
    /// <summary>What is not in an estimate, for a line below it.</summary>
    public const string NotIncluded = "Traffic, logs, calls, automated backups beyond the allocated size and what later days add to backups are not in it.";

    /// <summary>Lines that the two stacks pay for differently; empty without another.</summary>
    public IReadOnlyList<CostDifference> Differences => OtherEstimate is null ? [] : CostDifference.Between(Estimate, OtherEstimate);

    /// <summary>Why the budget is not kept; empty when it is, or when there is none.</summary>
    public IReadOnlyList<string> Reasons
    {
        get
        {
            if (BudgetUsd is not { } budget)
                return [];
            var reasons = new List<string>();
            if (Estimate.TotalUsd > budget)
                reasons.Add($"{Usd(Estimate.TotalUsd)} a month, budget {Usd(budget)}");
            reasons.AddRange(Estimate.Unpriced.Select(line => $"no price is known for {line.Item} of {line.Server}"));
            return reasons;
        }
    }

    /// <summary>An amount for people: <c>105.12 USD</c>.</summary>
    public static string Usd(decimal? amount) => amount is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:0.00} USD") : "unknown";

    /// <summary>A change for people: <c>+105.12 USD</c>.</summary>
    public static string Change(decimal amount) => (amount > 0 ? "+" : "") + Usd(amount);

    /// <summary>An amount and what it may grow to: <c>11.50 to 46.00 USD</c>.</summary>
    public static string Range(decimal? least, decimal? most) => least == most ? Usd(least) : string.Create(CultureInfo.InvariantCulture, $"{least:0.00} to {Usd(most)}");

    /// <summary>Whose line it is.</summary>
    public static string Owner(string server) => server.Length == 0 ? "(environment)" : server;
}
