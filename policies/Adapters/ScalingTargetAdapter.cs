using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:appautoscaling/target:Target</c>.</summary>
internal static class ScalingTargetAdapter
{
    public const string Token = "aws:appautoscaling/target:Target";

    public static ScalingTarget Read(PolicyResource r) => new(r) { MaxCapacity = r.Number("maxCapacity") };
}
