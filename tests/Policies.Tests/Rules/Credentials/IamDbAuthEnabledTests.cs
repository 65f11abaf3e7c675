namespace Policies.Tests.Rules.Credentials;

public sealed class IamDbAuthEnabledTests
{
    private const string Rule = "iam-db-auth-enabled";

    [Fact]
    public void Enabled_passes() => Gate.Prod(Rule, Some.Database(("iamDatabaseAuthenticationEnabled", true))).IsCompliant();

    [Fact]
    public void Missing_violates_as_advice()
        => Gate.Prod(Rule, Some.Database())
            .Violates("advisory auth.iamDatabaseAuthenticationEnabled: found false by default, expected true. Switch it on; it takes effect in place, and logins with passwords go on.");

    [Fact]
    public void Unknown_value_is_unknown_as_advice()
        => Gate.Prod(Rule, Some.Database(("iamDatabaseAuthenticationEnabled", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.iamDatabaseAuthenticationEnabled", "advisory"));

    [Fact]
    public void Cluster_member_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"))).IsNotApplicable("logins belong to the cluster");

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Some.Database()).IsCompliant();
}
