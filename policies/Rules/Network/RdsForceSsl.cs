using System.Globalization;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Network;

/// <summary>B9: the server refuses connections without TLS.</summary>
public sealed class RdsForceSsl() : ModelRule<ParameterSet>(new RuleInfo(
    "rds-force-ssl",
    "B9",
    "Server refuses connections without TLS",
    "Unless rds.force_ssl is 1, a client that forgets TLS sends its password and data in clear.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    private const string Parameter = "rds.force_ssl";
    private const int FirstRdsDefault = 15;
    private const int FirstAuroraDefault = 17;

    /// <inheritdoc/>
    protected override void Judge(ParameterSet subject, Verdict verdict)
    {
        var value = subject[Parameter];
        if (subject.ForeignFamily is { } reason)
            verdict.NotApplicable(reason);
        else if (!verdict.Reads(value))
            return;
        else if (value.IsKnown ? value.Value != "1" : verdict.Reads(subject.Family) && !IsOnByDefault(subject.Family.Value))
            verdict.Violation(value, "1", "Set the parameter rds.force_ssl to 1; it takes effect without a restart.");
    }

    private static bool IsOnByDefault(string? family)
    {
        if (family is null)
            return false;
        var isAurora = family.StartsWith("aurora-postgresql", StringComparison.Ordinal);
        var version = family.AsSpan(isAurora ? "aurora-postgresql".Length : "postgres".Length);
        return int.TryParse(version, CultureInfo.InvariantCulture, out var major) && major >= (isAurora ? FirstAuroraDefault : FirstRdsDefault);
    }
}
