using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:cloudtrail/trail:Trail</c>.</summary>
internal static class TrailAdapter
{
    public const string Token = "aws:cloudtrail/trail:Trail";

    public static Trail Read(PolicyResource r) => new(r)
    {
        EnableLogging = r.Bool("enableLogging").Or(true),
        IncludesManagement = r.At("eventSelectors").Items.Select(item => item["includeManagementEvents"].Bool().Or(true)).FirstOrDefault(r.Bool("includeManagementEvents").Or(true)),
    };
}
