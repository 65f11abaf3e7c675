namespace Policies.Tests.Rules.ChangeSafety;

public sealed class CaCertificateValidTests
{
    private const string Rule = "ca-certificate-valid";

    [Fact]
    public void Authority_of_the_region_and_valid_ones_pass()
    {
        Gate.Prod(Rule, Some.Database()).IsCompliant();
        Gate.Prod(Rule, Some.Database(("caCertIdentifier", "rds-ca-rsa2048-g1"))).IsCompliant();
        Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"), ("caCertificateIdentifier", "rds-ca-ecc384-g1"))).IsCompliant();
    }

    [Fact]
    public void Ended_authority_violates()
    {
        Gate.Prod(Rule, Some.Database(("caCertIdentifier", "rds-ca-2019")))
            .Violates("mandatory auth.caCertIdentifier: found \"rds-ca-2019\", expected an authority that is valid for 180 days or more, where this one ends on 2024-08-22. Give the new authority to the clients, then move to rds-ca-rsa2048-g1.");
        Gate.In("dev", Rule, Some.Database(("caCertIdentifier", "rds-ca-2015")))
            .Violates("advisory auth.caCertIdentifier: found \"rds-ca-2015\", expected an authority that is valid for 0 days or more, where this one ends on 2020-03-05. Give the new authority to the clients, then move to rds-ca-rsa2048-g1.");
    }

    [Fact]
    public void Name_of_none_violates()
        => Gate.Prod(Rule, Some.Database(("caCertIdentifier", "rds-ca-g2")))
            .Violates("mandatory auth.caCertIdentifier: found \"rds-ca-g2\", expected rds-ca-rsa2048-g1, rds-ca-rsa4096-g1, rds-ca-ecc384-g1. Move to rds-ca-rsa2048-g1, or leave it to the region.");

    [Fact]
    public void Unknown_authority_is_unknown()
        => Gate.Prod(Rule, Some.Database(("caCertIdentifier", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.caCertIdentifier"));

    [Fact]
    public void Global_cluster_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Some.GlobalCluster, "world", ("engine", "aurora-postgresql"))).IsNotApplicable("its clusters are judged");
}
