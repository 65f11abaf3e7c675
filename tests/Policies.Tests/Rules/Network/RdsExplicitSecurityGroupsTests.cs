namespace Policies.Tests.Rules.Network;

public sealed class RdsExplicitSecurityGroupsTests
{
    private const string Rule = "rds-explicit-security-groups";

    private const string Message = "vpcSecurityGroupIds: found nothing, expected one security group or more. Set vpcSecurityGroupIds to a group that lets in the database's clients and nobody else.";

    [Fact]
    public void Named_group_passes() => Gate.Prod(Rule, Some.Database(("vpcSecurityGroupIds", Value.List("sg-0123")))).IsCompliant();

    [Fact]
    public void Group_that_is_made_in_the_same_update_passes()
    {
        Gate.Prod(Rule, Some.Database(("vpcSecurityGroupIds", Value.List(Value.Unknown)))).IsCompliant();
        Gate.Prod(Rule, Some.Database(("vpcSecurityGroupIds", Value.Unknown))).IsCompliant();
    }

    [Fact]
    public void Missing_and_empty_lists_violate()
    {
        Gate.Prod(Rule, Some.Database()).Violates($"mandatory auth.{Message}");
        Gate.In("dev", Rule, Some.Database(("vpcSecurityGroupIds", Value.List()))).Violates($"advisory auth.{Message}");
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"))).Violates($"mandatory main.{Message}");
        Gate.Prod(Rule, Some.Resource("aws:rds/proxy:Proxy", "front", ("engineFamily", "POSTGRESQL"))).Violates($"mandatory front.{Message}");
    }

    [Fact]
    public void What_takes_groups_from_elsewhere_is_not_applicable()
    {
        Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main"))).IsNotApplicable("a read replica: it takes over the groups of its source");
        Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("the security groups are those of the cluster");
        Gate.Prod(Rule, Some.Resource(Some.GlobalCluster, "all", ("engine", "aurora-postgresql"))).IsNotApplicable("its clusters are judged");
    }

    [Fact]
    public void Foreign_engine_is_not_applicable()
    {
        Gate.Prod(Rule, Some.Database(("engine", "mysql"))).IsNotApplicable("engine mysql is not PostgreSQL");
        Gate.Prod(Rule, Some.Resource("aws:rds/proxy:Proxy", "front", ("engineFamily", "MYSQL"))).IsNotApplicable("engine family MYSQL is not PostgreSQL");
    }
}
