using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:cloudwatch/dashboard:Dashboard</c>.</summary>
internal static class DashboardAdapter
{
    public const string Token = "aws:cloudwatch/dashboard:Dashboard";

    public static Dashboard Read(PolicyResource r) => new(r)
    {
        Body = r.Text("dashboardBody"),
    };
}
