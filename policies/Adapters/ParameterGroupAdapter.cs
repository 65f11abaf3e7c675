using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:rds/parameterGroup:ParameterGroup</c> and <c>aws:rds/clusterParameterGroup:ClusterParameterGroup</c>.</summary>
internal static class ParameterGroupAdapter
{
    public const string InstanceToken = "aws:rds/parameterGroup:ParameterGroup";
    public const string ClusterToken = "aws:rds/clusterParameterGroup:ClusterParameterGroup";

    public static ParameterSet Read(PolicyResource r) => new(r) { Family = r.Text("family"), Parameters = r.At("parameters") };
}
