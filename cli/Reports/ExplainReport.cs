using Infra.Catalog;
using Infra.Sizing;
using Infra.Sizing.Cost;

namespace Dbready.Reports;

/// <summary>Every effective value behind one service, and where each comes from.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Service">The service.</param>
/// <param name="Server">Its server there.</param>
/// <param name="ServiceValues">Values of the service.</param>
/// <param name="ServerValues">Values of its server.</param>
/// <param name="EnvironmentValues">Values that hold for all services.</param>
/// <param name="Budget">The server's connections, and who may use how many of them.</param>
/// <param name="Capacity">What the server's load asks for beside what is declared; empty where no load is declared.</param>
/// <param name="Cost">What the server costs a month.</param>
internal sealed record ExplainReport(
    string Stack, string Service, string Server,
    ImmutableArray<EffectiveValue> ServiceValues, ImmutableArray<EffectiveValue> ServerValues, ImmutableArray<EffectiveValue> EnvironmentValues,
    Budget Budget, IReadOnlyList<CapacityLine> Capacity, CostEstimate Cost)
{
    const string Services = "services.";
    const string Servers = "servers.";

    /// <summary>The report of one service.</summary>
    public static ExplainReport Of(string stack, EnvironmentCatalog catalogue, Service service)
    {
        var server = catalogue.Servers.First(server => server.Name == service.Server);
        return new ExplainReport(
            stack, service.Name, service.Server,
            Below(catalogue, Services + service.Name + "."),
            Below(catalogue, Servers + service.Server + "."),
            [.. catalogue.Values.Where(value =>
                !value.Path.StartsWith(Services, StringComparison.Ordinal) && !value.Path.StartsWith(Servers, StringComparison.Ordinal))],
            BudgetPlan.For(catalogue, server),
            CapacityPlan.For(catalogue, server),
            CostPlan.Of(server, catalogue));
    }

    static ImmutableArray<EffectiveValue> Below(EnvironmentCatalog catalogue, string prefix) =>
        [.. catalogue.Values.Where(value => value.Path.StartsWith(prefix, StringComparison.Ordinal))];
}
