using System.Globalization;
using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Pooling;

/// <summary>G10: how many connections there may be is decided.</summary>
public sealed class MaxConnectionsExplicit() : StackRule(new RuleInfo(
    "max-connections-explicit",
    "G10",
    "max_connections is a number",
    "Without a word RDS works it out of the class's memory: a change of class then changes the budget that every pool is cut from.",
    Severity.Medium,
    RuleLevels.ProdAdvice)
{
    Limits =
    [
        new(Minimum, Dev: 100, Prod: 100, "Connections, at least."),
        new(Maximum, Dev: 5000, Prod: 5000, "Connections, at most, however much memory there is."),
    ],
})
{
    private const string Minimum = "minimum";
    private const string Maximum = "maximum";
    private const string Parameter = "max_connections";

    // What RDS reckons with: its default is DBInstanceClassMemory / 9531392.
    private const double BytesPerConnection = 9_531_392;
    private const double BytesPerGiB = 1 << 30;

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var sets = stack.All<ParameterSet>().Where(set => set is { ForeignFamily: null, IsOfClusterMembers: false }).ToList();
        if (sets.Count == 0)
            verdict.NotApplicable("no parameter group for PostgreSQL is declared");
        foreach (var set in sets)
        {
            var connections = set[Parameter];
            if (!verdict.Reads(connections))
                continue;
            var (minimum, maximum) = (verdict.Limit(Minimum, set.Resource), Ceiling(stack, set, verdict));
            if (!(int.TryParse(connections.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum))
                verdict.Violation(connections, FormattableString.Invariant($"{minimum} to {maximum}"), "Set it to the number that the connection budget is cut from; it takes effect at the next restart.");
            else if (set.ApplyMethodOf(Parameter) is var method && verdict.Reads(method) && method.Value != "pending-reboot")
                verdict.Violation(method, "\"pending-reboot\"", "Set applyMethod: RDS refuses to change a static parameter at once.");
        }
    }

    // The smallest class that uses the group; a class that is not in the table says nothing.
    private static double Ceiling(StackModel stack, ParameterSet set, Verdict verdict)
        => stack.Naming("parameterGroupName", static (Database database) => database.ParameterGroupName, set.Resource, set.Name.Value)
            .Select(database => InstanceClasses.Instance.Find(database.InstanceClass.Value)?.MemoryGiB)
            .OfType<double>()
            .Select(memory => Math.Floor(memory * BytesPerGiB / BytesPerConnection))
            .Append(verdict.Limit(Maximum, set.Resource))
            .Min();
}
