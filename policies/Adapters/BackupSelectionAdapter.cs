using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:backup/selection:Selection</c>.</summary>
internal static class BackupSelectionAdapter
{
    public const string Token = "aws:backup/selection:Selection";

    public static BackupSelection Read(PolicyResource r) => new(r)
    {
        PlanId = r.Text("planId"),
        Resources = r.At("resources"),
        SelectionTags = r.At("selectionTags"),
        Conditions = r.At("conditions"),
    };
}
