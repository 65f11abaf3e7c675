using System.Collections.Immutable;
using Policies.Model;
using Pulumi.Experimental;
using Pulumi.Policy;

namespace Policies.Rules;

/// <summary>Puts right what a rule finds broken, at the level <c>remediate</c> only.</summary>
internal static class Remediation
{
    /// <summary>A rule's remedy in the words of a pack; null when it has none.</summary>
    public static Func<ResourceValidationArgs, ImmutableDictionary<string, PropertyValue>?>? Of(ResourceRule rule, PackContext context)
        => RemedyList.All.TryGetValue(rule.Info.Id, out var remedy) ? args => Repair(rule, remedy, args, context) : null;

    // A resource that keeps the rule, is exempt, or cannot be judged yet is left as it is.
    private static ImmutableDictionary<string, PropertyValue>? Repair(ResourceRule rule, Remedy remedy, ResourceValidationArgs args, PackContext context)
    {
        var isBroken = false;
        var model = ResourceModel.Of(args);
        var verdict = new Verdict(rule.Info, args, model.Environment, context, (_, _) => isBroken = true, args.Resource);
        rule.Judge(model.Subject, verdict);
        return isBroken ? args.Resource.Props.SetItems(remedy(model.Subject, verdict)) : null;
    }
}
