using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:backup/restoreTestingSelection:RestoreTestingSelection</c>.</summary>
internal static class RestoreTestingSelectionAdapter
{
    public const string Token = "aws:backup/restoreTestingSelection:RestoreTestingSelection";

    public static RestoreTestingSelection Read(PolicyResource r) => new(r)
    {
        RestoreTestingPlanName = r.Text("restoreTestingPlanName"),
        ProtectedResourceType = r.Text("protectedResourceType"),
    };
}
