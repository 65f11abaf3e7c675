using Policies.Data;
using Policies.Exemptions;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M19: every exemption is explained, owned, ends soon, and excuses something; every setting of the pack is read.</summary>
public sealed class ExemptionWellFormed() : StackRule(new RuleInfo(
    Id,
    "M19",
    "Exemptions are explained, owned, needed, and end",
    "An exemption without an owner and an end outlives the reason for it; one that excuses nothing, and a setting of the pack that nothing reads, waits for the day when it hides something.",
    Severity.High,
    RuleLevels.Everywhere))
{
    /// <summary>The rule's id.</summary>
    public const string Id = "exemption-well-formed";

    private const string Config = "config";

    private const int MaximumDays = 90;

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var exemptions = verdict.Exemptions().ToList();
        if (exemptions.Count == 0)
            verdict.NotApplicable("nothing is exempt");
        foreach (var setting in verdict.StraySettings(stack))
        {
            if (setting.Blocks)
                verdict.Violation(stack, Config, setting.Path, setting.Found, setting.Expected, setting.Next);
            else
                verdict.Advice(stack, Config, setting.Path, setting.Found, setting.Expected, setting.Next);
        }

        foreach (var exemption in exemptions)
        {
            verdict.Saw(exemption.Place.Resource, exemption.Place.Path);
            if (exemption.Place.IsUnknown)
                verdict.Reads(exemption.Place);
            else if (Fault(exemption, verdict.Today) is var (fact, expected, next))
                Report(fact, expected, next);
            else if (!verdict.IsNeeded(exemption) && !IsAboutPlan(exemption))
                Report(exemption.Resource, $"a resource that breaks {exemption.Rule.Value}", "Remove the exemption: it excuses nothing.");

            void Report(Fact<string> at, string allowed, string advice)
            {
                if (exemption.InConfig)
                    verdict.Violation(stack, Config, $"{Id}.{at.Path}", at.Found, allowed, advice);
                else
                    verdict.Violation(at, allowed, advice);
            }
        }
    }

    /// <summary>The first thing that is wrong with an exemption by itself; null when it holds.</summary>
    internal static (Fact<string> Fact, string Expected, string Next)? Fault(Exemption exemption, DateOnly today)
    {
        if (exemption.Rule.Value is not { } rule || RuleCatalogue.Instance.Find(rule) is null)
            return (exemption.Rule, "the id of a rule", "Correct it; 'dbready rules' lists them.");
        if (rule is Id or GateValueUnknown.Id)
            return (exemption.Rule, "a rule that judges resources", "Exempt the resource from the rule that it breaks, or cannot decide.");
        foreach (var fact in new[] { exemption.Resource, exemption.Reason, exemption.Owner })
        {
            if (string.IsNullOrWhiteSpace(fact.Value))
                return (fact, "a text", "Say which resource, why, and who answers for it.");
        }

        if (exemption.LastDay is not { } day)
            return (exemption.Expires, "a date such as 2026-12-31", "Say until when it holds.");
        if (day < today)
            return (exemption.Expires, "a day that is not past", "Put the violation right, or have its owner decide again.");
        return day > today.AddDays(MaximumDays)
            ? (exemption.Expires, $"a day within {MaximumDays} days", "Shorten it: an exemption is asked for again, not forgotten.")
            : null;
    }

    // Rules about the plan run elsewhere, and with approvals of single steps.
    private static bool IsAboutPlan(Exemption exemption)
        => RuleList.All.Any(rule => rule.Info.Id == exemption.Rule.Value && rule.Source == RuleSource.Plan);
}
