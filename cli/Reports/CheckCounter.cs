using System.Runtime.InteropServices;
using Engine;

namespace Dbready.Reports;

/// <summary>Counts outcomes: one check is one rule on one resource, or one stack rule on the stack.</summary>
internal static class CheckCounter
{
    /// <summary>The counts of a run.</summary>
    public static CheckCounts Count(PreviewResult result) => Sum(ByRule(result).Values);

    /// <summary>The counts of each rule. What neither was violated, nor undecided, nor does not apply, is compliant.</summary>
    public static IReadOnlyDictionary<string, CheckCounts> ByRule(PreviewResult result)
    {
        var resources = result.Resources.Count(resource => !resource.External);
        var scopes = new Dictionary<(string Pack, string Rule), PolicyScope>();
        foreach (var pack in result.Packs)
        {
            foreach (var policy in pack.Policies.Where(policy => policy.Level != PolicyLevel.Disabled && policy.Name != GateReportBuilder.UnknownRule))
                scopes[(pack.Name, policy.Name)] = policy.Scope;
        }

        // A stack rule may report several resources: that is still one check.
        (string Pack, string Rule, string Urn) Check(string pack, string rule, string urn) =>
            (pack, rule, scopes.GetValueOrDefault((pack, rule)) == PolicyScope.Stack ? "" : urn);

        var violated = result.Findings.Where(finding => finding.Rule != GateReportBuilder.UnknownRule && !GateReportBuilder.IsExempt(finding.Message))
            .Select(finding => Check(finding.Pack, finding.Rule, finding.Urn)).ToHashSet();
        var exempted = result.Findings.Where(finding => GateReportBuilder.IsExempt(finding.Message))
            .Select(finding => Check(finding.Pack, finding.Rule, finding.Urn)).ToHashSet();
        exempted.ExceptWith(violated);
        var unknown = result.Findings.Where(finding => finding.Rule == GateReportBuilder.UnknownRule)
            .Select(finding => Check(finding.Pack, GateReportBuilder.UndecidedRule(finding.Message), finding.Urn)).ToHashSet();
        unknown.ExceptWith(violated);
        exempted.ExceptWith(unknown);

        // A rule says of every resource that it looked at it; that it is for other types is no news to a reader.
        var otherTypes = new Dictionary<(string Pack, string Rule), int>();
        var notApplicable = new HashSet<(string Pack, string Rule, string Urn)>();
        foreach (var exclusion in result.NotApplicable.Where(exclusion => scopes.ContainsKey((exclusion.Pack, exclusion.Rule))))
        {
            var check = Check(exclusion.Pack, exclusion.Rule, exclusion.Urn);
            if (violated.Contains(check) || unknown.Contains(check) || exempted.Contains(check))
                continue;
            if (exclusion.Reason == Pulumi.Policy.ResourceValidationPolicy.OtherType)
                CollectionsMarshal.GetValueRefOrAddDefault(otherTypes, (exclusion.Pack, exclusion.Rule), out _)++;
            else
                notApplicable.Add(check);
        }

        var found = new[] { violated, unknown, notApplicable, exempted }.Select(ByRule).Append(otherTypes).ToArray();
        return scopes.Keys.Concat(found.SelectMany(count => count.Keys)).Distinct()
            .GroupBy(key => key.Rule, key => CountsOf(key, scopes.TryGetValue(key, out var scope) ? scope == PolicyScope.Stack ? 1 : resources : 0, found), StringComparer.Ordinal)
            .ToDictionary(rule => rule.Key, Sum, StringComparer.Ordinal);
    }

    static Dictionary<(string Pack, string Rule), int> ByRule(HashSet<(string Pack, string Rule, string Urn)> checks) =>
        checks.CountBy(check => (check.Pack, check.Rule)).ToDictionary();

    static CheckCounts CountsOf((string Pack, string Rule) key, int checks, Dictionary<(string Pack, string Rule), int>[] found)
    {
        var counts = found.Select(count => count.GetValueOrDefault(key)).ToArray();
        return new CheckCounts(Math.Max(0, checks - counts.Sum()), counts[0], counts[1], counts[2], counts[3]);
    }

    static CheckCounts Sum(IEnumerable<CheckCounts> counts) => counts.Aggregate(
        new CheckCounts(0, 0, 0, 0),
        (sum, next) => new(sum.Compliant + next.Compliant, sum.Violated + next.Violated, sum.Unknown + next.Unknown, sum.NotApplicable + next.NotApplicable, sum.Exempted + next.Exempted));
}
