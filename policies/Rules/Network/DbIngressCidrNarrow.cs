using System.Globalization;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Network;

/// <summary>B7: an address range that is let in is narrow.</summary>
public sealed class DbIngressCidrNarrow() : StackRule(new RuleInfo(
    "db-ingress-cidr-narrow",
    "B7",
    "Address ranges are narrow",
    "Everything in a wide range may try passwords, also what is put there next year.",
    Severity.High,
    RuleLevels.BlocksProd)
{
    Limits =
    [
        new(MinimumPrefix, Dev: 16, Prod: 28, "Shortest prefix of an IPv4 range that may be let in."),
        new(MinimumIpv6Prefix, Dev: 48, Prod: 64, "Shortest prefix of an IPv6 range that may be let in; /64 is one subnet."),
    ],
})
{
    private const string MinimumPrefix = "minimumPrefix";
    private const string MinimumIpv6Prefix = "minimumIpv6Prefix";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        foreach (var cidr in DatabaseIngress.RangesOf(stack, verdict))
            JudgeRange(cidr, cidr.Value!, verdict);
    }

    private static void JudgeRange(Fact<string> cidr, string range, Verdict verdict)
    {
        var least = verdict.Limit(range.Contains(':', StringComparison.Ordinal) ? MinimumIpv6Prefix : MinimumPrefix, cidr.Resource);
        var isRange = int.TryParse(range.AsSpan(range.IndexOf('/', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var prefix);
        if (!isRange || prefix < least)
            verdict.Violation(cidr, $"/{least} or narrower", "Allow the security groups of the clients instead, or exempt the range and say who is in it.");
    }
}
