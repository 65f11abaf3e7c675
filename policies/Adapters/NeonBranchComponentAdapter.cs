using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>Our component: a branch of Neon that is deleted in time.</summary>
internal static class NeonBranchComponentAdapter
{
    public const string Token = "dbready:neon:Branch";

    public static DeclaredBranch Read(PolicyResource r) => new(r) { TimeToLiveSeconds = r.Number("timeToLiveSeconds") };
}
