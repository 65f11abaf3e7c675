using Engine;

namespace Dbready.Reports;

/// <summary>Counts outcomes: one check is one rule on one resource, or one stack rule on the stack.</summary>
internal static class CheckCounter
{
    /// <summary>The counts of a run. What neither was violated, nor undecided, nor does not apply, is compliant.</summary>
    public static CheckCounts Count(PreviewResult result)
    {
        var resources = result.Resources.Count(resource => !resource.External);
        var scopes = new Dictionary<(string Pack, string Rule), PolicyScope>();
        var checks = 0;
        foreach (var pack in result.Packs)
        {
            foreach (var policy in pack.Policies.Where(policy => policy.Level != PolicyLevel.Disabled && policy.Name != GateReportBuilder.UnknownRule))
            {
                scopes[(pack.Name, policy.Name)] = policy.Scope;
                checks += policy.Scope == PolicyScope.Stack ? 1 : resources;
            }
        }

        // A stack rule may report several resources: that is still one check.
        (string, string, string) Check(string pack, string rule, string urn) =>
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
        var otherTypes = 0;
        var notApplicable = new HashSet<(string, string, string)>();
        foreach (var exclusion in result.NotApplicable.Where(exclusion => scopes.ContainsKey((exclusion.Pack, exclusion.Rule))))
        {
            var check = Check(exclusion.Pack, exclusion.Rule, exclusion.Urn);
            if (violated.Contains(check) || unknown.Contains(check) || exempted.Contains(check))
                continue;
            if (exclusion.Reason == Pulumi.Policy.ResourceValidationPolicy.OtherType)
                otherTypes++;
            else
                notApplicable.Add(check);
        }

        var compliant = Math.Max(0, checks - violated.Count - unknown.Count - notApplicable.Count - otherTypes - exempted.Count);
        return new CheckCounts(compliant, violated.Count, unknown.Count, notApplicable.Count, exempted.Count);
    }
}
