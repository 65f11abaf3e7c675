namespace Policies.Tests.Rules.Credentials;

public sealed class MasterUsernameNotDefaultTests
{
    private const string Rule = "master-username-not-default";
    private const string Next = "expected a name that is not among the usual ones. Choose the name when the database is made: a change forces a replacement.";

    [Fact]
    public void Name_of_its_own_passes() => Gate.Prod(Rule, Some.Database(("username", "dbmaster"))).IsCompliant();

    [Theory]
    [InlineData("postgres")]
    [InlineData("Admin")]
    [InlineData("root")]
    public void Usual_name_violates(string name)
    {
        Gate.Prod(Rule, Some.Database(("username", name))).Violates($"mandatory auth.username: found \"{name}\", {Next}");
        Gate.In("dev", Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"), ("masterUsername", name)))
            .Violates($"advisory main.masterUsername: found \"{name}\", {Next}");
    }

    [Fact]
    public void Missing_name_violates() => Gate.Prod(Rule, Some.Database()).Violates($"mandatory auth.username: found nothing, {Next}");

    [Fact]
    public void Unknown_name_is_unknown() => Gate.Prod(Rule, Some.Database(("username", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.username"));

    [Fact]
    public void Replica_member_and_restored_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main"))).IsNotApplicable("a read replica: it has the logins of its source");
        Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("the master login belongs to the cluster");
        Gate.Prod(Rule, Some.Database(("snapshotIdentifier", "s"))).IsNotApplicable("restored: it has the logins of its source");
    }
}
