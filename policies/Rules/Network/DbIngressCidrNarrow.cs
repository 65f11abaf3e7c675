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
        var groups = stack.All<IngressRules>();
        if (groups.IsEmpty)
        {
            verdict.NotApplicable("no security group is declared");
            return;
        }

        foreach (var group in groups)
            verdict.Saw(group.Resource, group.Source.Path);
        var ingress = new DatabaseIngress(stack);
        foreach (var (group, rule) in groups.SelectMany(group => group.Rules.Select(rule => (group, rule))))
        {
            if (!ingress.IsForDatabases(group, rule))
                continue;
            foreach (var cidr in rule.Cidrs)
            {
                // The whole world is a violation of a rule of its own.
                if (verdict.Reads(cidr) && cidr.Value is { } block and not ("0.0.0.0/0" or "::/0"))
                    JudgeBlock(cidr, block, verdict);
            }
        }
    }

    private static void JudgeBlock(Fact<string> cidr, string block, Verdict verdict)
    {
        var least = verdict.Limit(block.Contains(':', StringComparison.Ordinal) ? MinimumIpv6Prefix : MinimumPrefix, cidr.Resource);
        var isBlock = int.TryParse(block.AsSpan(block.IndexOf('/', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var prefix);
        if (!isBlock || prefix < least)
            verdict.Violation(cidr, $"/{least} or narrower", "Allow the security groups of the clients instead, or exempt the range and say who is in it.");
    }
}
