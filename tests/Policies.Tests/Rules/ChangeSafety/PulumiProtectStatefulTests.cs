using Pulumi.Policy;

namespace Policies.Tests.Rules.ChangeSafety;

public sealed class PulumiProtectStatefulTests
{
    private const string Rule = "pulumi-protect-stateful";
    private const string Next = "found false, expected true. Set the option protect; whoever deletes it on purpose unprotects it in a change of its own.";

    private static readonly PolicyResourceOptions Protected = new() { Protect = true };

    [Theory]
    [InlineData(Some.Instance)]
    [InlineData("neon:index/project:Project")]
    [InlineData("aws:kms/key:Key")]
    [InlineData("aws:secretsmanager/secret:Secret")]
    [InlineData("aws:backup/vault:Vault")]
    public void Protected_resource_passes_and_another_violates(string type)
    {
        Gate.Prod(Rule, Some.With(Protected, type, "auth", ("engine", "postgres"))).IsCompliant();
        Gate.Prod(Rule, Some.Resource(type, "auth", ("engine", "postgres"))).Violates($"mandatory auth.options.protect: {Next}");
    }

    [Fact]
    public void Staging_is_held_to_it_and_dev_is_not()
    {
        Gate.In("staging", Rule, Some.Database()).Violates($"mandatory auth.options.protect: {Next}");
        Assert.Empty(Gate.In("dev", Rule, Some.Database()).Violations);
    }

    [Fact]
    public void Neon_branch_is_judged_when_Neon_protects_it()
    {
        Gate.Prod(Rule, Some.Resource("neon:index/branch:Branch", "main", ("protected", "yes"))).Violates($"mandatory main.options.protect: {Next}");
        Gate.Prod(Rule, Some.Resource("neon:index/branch:Branch", "main")).IsNotApplicable("a branch that Neon does not protect either");
    }

    [Fact]
    public void Parts_and_other_engines_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main"))).IsNotApplicable("a read replica: its source is protected");
        Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("a cluster member: the cluster is protected");
        Gate.Prod(Rule, Some.Resource(Some.Instance, "auth", ("engine", "mysql"))).IsNotApplicable("engine mysql is not PostgreSQL");
        Gate.Prod(Rule, Some.Resource("aws:s3/bucket:Bucket", "assets")).IsNotApplicable("not a bucket of dumps");
    }

    [Fact]
    public void Snapshots_are_not_judged() => Assert.Empty(Gate.Prod(Rule, Some.Resource("aws:rds/snapshot:Snapshot", "before")).Violations);
}
