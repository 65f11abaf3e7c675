using System.Text.Json;
using Infra.Sizing.Cost;

namespace Dbready.Reports;

/// <summary>Costs for programs; docs/report.md describes the fields.</summary>
internal static class CostJson
{
    /// <summary>The document.</summary>
    public static string Write(CostReport report) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", JsonReport.Version);
        json.WriteString("kind", "cost");
        json.WriteString("stack", report.Stack);
        WriteEstimate(json, "cost", report.Estimate);
        if (report.BudgetUsd is { } budget)
        {
            json.WriteNumber("budgetUsd", budget);
            json.WriteStartObject("verdict");
            json.WriteBoolean("go", report.Reasons.Count == 0);
            json.WriteStartArray("reasons");
            foreach (var reason in report.Reasons)
                json.WriteStringValue(reason);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        if (report.OtherEstimate is { } other)
            WriteDifferences(json, report, other);
        json.WriteEndObject();
    });

    /// <summary>Writes an estimate as a property.</summary>
    public static void WriteEstimate(Utf8JsonWriter json, string name, CostEstimate estimate)
    {
        json.WriteStartObject(name);
        json.WriteString("asOf", estimate.AsOf);
        json.WriteNumber("monthlyUsd", estimate.TotalUsd);
        json.WriteNumber("mostUsd", estimate.MostUsd);
        json.WriteStartArray("lines");
        foreach (var line in estimate.Lines)
        {
            json.WriteStartObject();
            json.WriteOptional("server", line.Server);
            json.WriteString("item", line.Item);
            json.WriteNumber("quantity", line.Quantity);
            json.WriteNumber("mostQuantity", line.MostQuantity);
            if (line.Price is { } price)
            {
                json.WriteString("unit", price.Unit);
                json.WriteNumber("unitUsd", price.Usd);
                json.WriteString("source", price.Source);
                json.WriteBoolean("estimated", price.IsEstimate);
                json.WriteNumber("monthlyUsd", line.MonthlyUsd!.Value);
                json.WriteNumber("mostUsd", line.MostUsd!.Value);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteDifferences(Utf8JsonWriter json, CostReport report, CostEstimate other)
    {
        json.WriteStartObject("diff");
        json.WriteString("stack", report.Other);
        json.WriteNumber("monthlyUsd", other.TotalUsd);
        json.WriteNumber("changeUsd", other.TotalUsd - report.Estimate.TotalUsd);
        json.WriteStartArray("lines");
        foreach (var line in report.Differences)
        {
            json.WriteStartObject();
            json.WriteOptional("server", line.Server);
            json.WriteString("item", line.Item);
            json.WriteNumber("changeUsd", line.ChangeUsd);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
