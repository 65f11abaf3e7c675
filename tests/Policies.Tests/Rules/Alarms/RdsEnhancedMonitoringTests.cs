namespace Policies.Tests.Rules.Alarms;

public sealed class RdsEnhancedMonitoringTests
{
    private const string Rule = "rds-enhanced-monitoring";
    private const string Role = "arn:aws:iam::111122223333:role/monitoring";

    [Fact]
    public void Measured_instance_passes() => Gate.Prod(Rule, Some.Database(("monitoringInterval", 60), ("monitoringRoleArn", Role))).IsCompliant();

    [Fact]
    public void Missing_interval_violates()
        => Gate.Prod(Rule, Some.Database()).Violates("mandatory auth.monitoringInterval: found 0 by default, expected one of 1, 5, 10, 15, 30, 60 seconds. Set it, with the role that writes the measurements.");

    [Fact]
    public void Missing_role_violates()
        => Gate.Prod(Rule, Some.Database(("monitoringInterval", 60)))
            .Violates("mandatory auth.monitoringRoleArn: found nothing, expected a role. Name a role with the managed policy AmazonRDSEnhancedMonitoringRole.");

    [Fact]
    public void Unknown_interval_is_unknown() => Gate.Prod(Rule, Some.Database(("monitoringInterval", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.monitoringInterval"));

    [Fact]
    public void Cluster_is_measured_in_its_members() => Gate.Prod(Rule, Some.Resource(Some.Cluster, "auth", ("engine", "aurora-postgresql"))).IsNotApplicable("the members of the cluster are measured");

    [Fact]
    public void Dev_does_without() => Assert.Empty(Gate.In("dev", Rule, Some.Database()).Violations);
}
