using System.Text.Json;
using Testing;

namespace EndToEnd.Support;

/// <summary>The JSON report of <c>dbready gate</c>.</summary>
internal sealed class GateReport
{
    private readonly JsonElement root;

    private GateReport(JsonElement root) => this.root = root;

    /// <summary>Whether the gate is open.</summary>
    public bool Go => root.GetProperty("verdict").GetProperty("go").GetBoolean();

    /// <summary>The findings as they stand in the report.</summary>
    public IEnumerable<JsonElement> Findings => root.GetProperty("findings").EnumerateArray();

    /// <summary>The findings by the facts that must not depend on the engine, sorted.</summary>
    public IReadOnlyList<PolicyFinding> PolicyFindings
        => [.. Findings
            .Select(f => new PolicyFinding(f.GetProperty("rule").GetString()!, f.TryGetProperty("urn", out var urn) ? urn.GetString()! : "", f.GetProperty("message").GetString()!.Trim()))
            .OrderBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Urn, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal)];

    /// <summary>How many checks had an outcome: <c>compliant</c>, <c>violated</c>, <c>unknown</c>, <c>notApplicable</c>.</summary>
    public int Checks(string outcome) => root.GetProperty("checks").GetProperty(outcome).GetInt32();

    /// <summary>Reads the report that a command printed.</summary>
    public static GateReport Of(ProcessResult result)
    {
        Assert.True(result.Output.StartsWith('{'), result.All);
        return new GateReport(JsonDocument.Parse(result.Output).RootElement);
    }
}
