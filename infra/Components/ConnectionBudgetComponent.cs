using System.Collections.Immutable;
using Infra.Sizing;
using Pulumi;

namespace Infra.Components;

/// <summary>A server's connection budget, for policies to judge and reports to show.</summary>
internal sealed class ConnectionBudgetComponent : FactComponent
{
    public ConnectionBudgetComponent(string name, ConnectionBudgetArgs args, ComponentResourceOptions options)
        : base("dbready:budget:ConnectionBudget", name, FactsOf(args), options) => RegisterFacts();

    private static ImmutableDictionary<string, object?> FactsOf(ConnectionBudgetArgs args)
    {
        var budget = BudgetPlan.For(args.Catalog, args.Server);
        return Facts.Of(
            ("server", args.Server.Name),
            ("environment", args.Catalog.Environment),
            ("covers", args.Server.Neon is null ? "server" : "clients"), // Neon's pooler cannot be capped
            ("maxConnections", budget.MaxConnections),
            ("superuserReservedConnections", budget.SuperuserReserved),
            ("reservedConnections", budget.Reserved),
            ("headroomPercent", budget.HeadroomPercent),
            ("usable", budget.Usable),
            ("lines", Facts.List(budget.Lines, line => Facts.Of(("name", line.Name), ("kind", line.Kind), ("connections", line.Connections)))),
            ("total", budget.Total));
    }
}
