using System.Collections.Immutable;

namespace Pulumi.Policy;

/// <summary>What runs on resources of one type: worked out once, since a stack has few types and many resources.</summary>
internal sealed class TypePlan
{
    /// <summary>Why a policy does not judge that the program switched off.</summary>
    public const string DeclaredOff = "switched off by the program";

    public TypePlan(string type, PolicyLevels levels)
    {
        var enabled = levels.Pack.Policies.OfType<ResourceValidationPolicy>().Where(levels.Runs).ToList();
        Validations = [.. enabled.Where(policy => policy.Judges(type))];
        Remediations = [.. Validations.Where(policy => policy.RemediateResource is not null && levels.LevelOf(policy) == EnforcementLevel.Remediate)];
        OtherTypes =
        [
            .. enabled.Where(policy => !policy.Judges(type)).Select(policy => NotApplicable(policy, ResourceValidationPolicy.OtherType)),
            .. levels.DeclaredOff.OfType<ResourceValidationPolicy>().Select(policy => NotApplicable(policy, policy.Judges(type) ? DeclaredOff : ResourceValidationPolicy.OtherType)),
        ];
        IsSeen = levels.Pack.Args.Seen is not null && levels.Pack.Args.SeenTypes.Contains(type);
    }

    /// <summary>Whether the pack is shown resources of the type before they are judged.</summary>
    public bool IsSeen { get; }

    /// <summary>The policies that judge the type.</summary>
    public ImmutableArray<ResourceValidationPolicy> Validations { get; }

    /// <summary>Those among them that may change the resource.</summary>
    public ImmutableArray<ResourceValidationPolicy> Remediations { get; }

    /// <summary>The answer for the policies that do not judge the type, or nothing at all.</summary>
    public ImmutableArray<Pulumirpc.PolicyNotApplicable> OtherTypes { get; }

    public static Pulumirpc.PolicyNotApplicable NotApplicable(Policy policy, string reason) => new() { PolicyName = policy.Name, Reason = reason };
}
