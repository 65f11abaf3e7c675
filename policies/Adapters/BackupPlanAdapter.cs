using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:backup/plan:Plan</c>.</summary>
internal static class BackupPlanAdapter
{
    public const string Token = "aws:backup/plan:Plan";

    public static BackupPlan Read(PolicyResource r) => new(r)
    {
        Rules = r.At("rules"),
    };
}
