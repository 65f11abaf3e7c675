using System.Globalization;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Pooling;

/// <summary>G1: all declared connections fit the server.</summary>
public sealed class ConnectionBudgetFits() : StackRule(new RuleInfo(
    "connection-budget-fits",
    "G1",
    "Connections fit the server",
    "PostgreSQL refuses what comes after the last free slot: the first deploy or failover that opens more at once then takes every service down.",
    Severity.Critical,
    RuleLevels.BlocksProd)
{
    Limits = [new(HeadroomPercent, Dev: 20, Prod: 20, "Part of the connections that must stay free, in per cent.")],
})
{
    private const string HeadroomPercent = "headroomPercent";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var budgets = stack.All<ConnectionBudget>();
        var servers = stack.All<Server>();
        if (budgets.IsEmpty && servers.IsEmpty)
            verdict.NotApplicable("no server with clients is declared");
        var ofServer = stack.By("server", static (ConnectionBudget budget) => budget.Server.Value);
        var mayBeOfAny = budgets.Any(budget => !budget.Server.IsKnown);
        foreach (var server in servers.Where(server => !server.Services.Items.IsEmpty && !mayBeOfAny && !ofServer.Contains(server.Key.Value ?? "")))
            verdict.Violation(server.Resource, "maxConnections", "no connection budget", "one that counts every client", "Declare a connection budget for the server.");
        foreach (var budget in budgets)
        {
            if (verdict.Reads(budget.MaxConnections) && verdict.Reads(budget.SuperuserReserved) && verdict.Reads(budget.Reserved)
                && verdict.Reads(budget.HeadroomPercent) && verdict.Reads(budget.Lines))
                JudgeBudget(budget, verdict);
        }
    }

    private static void JudgeBudget(ConnectionBudget budget, Verdict verdict)
    {
        var total = 0.0;
        var sum = new List<string>();
        foreach (var line in budget.ReadLines())
        {
            if (!verdict.Reads(line.Connections))
                return;
            total += line.Connections.Value;
            sum.Add(string.Create(CultureInfo.InvariantCulture, $"{line.Name.Value} {line.Connections.Value}"));
        }

        var headroom = Math.Max(budget.HeadroomPercent.Value, verdict.Limit(HeadroomPercent));
        var reserved = budget.SuperuserReserved.Value + budget.Reserved.Value;
        var usable = Math.Floor((budget.MaxConnections.Value - reserved) * (100 - headroom) / 100);
        if (total > usable || sum.Count == 0)
        {
            verdict.Violation(
                budget.Resource,
                "total",
                string.Create(CultureInfo.InvariantCulture, $"{total} connections ({(sum.Count == 0 ? "no line" : string.Join(" + ", sum))})"),
                string.Create(CultureInfo.InvariantCulture, $"at most {usable} ({budget.MaxConnections.Value} - {reserved} reserved, {headroom} % kept free)"),
                "Lower pools or replicas, pool more clients, or take a larger server.");
        }
    }
}
