using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>
/// <c>neon:index/project:Project</c>. Two bridges share the token: that of kislerdm/neon has all of these properties, that of
/// terraform-community-providers puts the compute under <c>branch.endpoint</c> and has no security settings: then their defaults hold.
/// </summary>
internal static class NeonProjectAdapter
{
    public const string Token = "neon:index/project:Project";

    public static NeonProject Read(PolicyResource r)
    {
        var settings = r.At("defaultEndpointSettings");
        var endpoint = r.At("branch")["endpoint"];
        return new(r)
        {
            DefaultBranchProtected = r.Bool("defaultBranchProtected").Or(false),
            AllowedIps = r.At("allowedIps"),
            AllowedIpsProtectedBranchesOnly = r.Text("allowedIpsProtectedBranchesOnly").Or("no"),
            BlockPublicConnections = r.Text("blockPublicConnections").Or("no"),
            HistoryRetentionSeconds = r.Number("historyRetentionSeconds").Or(86_400),
            RegionId = r.Text("regionId"),
            PgVersion = r.Number("pgVersion"),
            OrgId = r.Text("orgId"),
            Quota = r.At("quota"),
            MaintenanceWindow = r.At("maintenanceWindow"),
            EnableLogicalReplication = r.Text("enableLogicalReplication").Or("no"),
            Hipaa = r.Text("hipaa").Or("no"),
            Compute = new NeonCompute(
                settings["autoscalingLimitMinCu"].Number().Else(endpoint["minCu"].Number()),
                settings["autoscalingLimitMaxCu"].Number().Else(endpoint["maxCu"].Number()),
                settings["suspendTimeoutSeconds"].Number().Else(endpoint["suspendTimeout"].Number()),
                r.Text("computeProvisioner")),
        };
    }
}
