namespace Policies.Tests.Rules.Storage;

public sealed class RdsStorageTypeModernTests
{
    private const string Rule = "rds-storage-type-modern";


    [Theory]
    [InlineData("gp3")]
    [InlineData("io2")]
    public void Current_type_passes(string type) => Gate.Prod(Rule, Some.Database(("storageType", type))).IsCompliant();

    [Theory]
    [InlineData("gp2")]
    [InlineData("io1")]
    [InlineData("standard")]
    public void Older_type_violates_in_prod(string type)
        => Gate.Prod(Rule, Some.Database(("storageType", type))).Violates($"advisory auth.storageType: found \"{type}\", expected gp3 or io2. Set storageType; from gp2 to gp3 it changes in place.");

    [Fact]
    public void Missing_type_is_the_providers_default()
    {
        Gate.Prod(Rule, Some.Database()).Violates("advisory auth.storageType: found \"gp2\" by default, expected gp3 or io2. Set storageType; from gp2 to gp3 it changes in place.");
        Gate.Prod(Rule, Some.Database(("iops", 3000))).Violates("advisory auth.storageType: found \"io1\" by default, expected gp3 or io2. Set storageType; from gp2 to gp3 it changes in place.");
    }

    [Fact]
    public void Dev_tolerates_gp2_but_not_magnetic()
    {
        Gate.In("dev", Rule, Some.Database()).IsCompliant();
        Gate.In("dev", Rule, Some.Database(("storageType", "standard")))
            .Violates("advisory auth.storageType: found \"standard\", expected gp3, io2 or gp2. Set storageType; from gp2 to gp3 it changes in place.");
    }

    [Fact]
    public void Unknown_type_is_unknown() => Gate.Prod(Rule, Some.Database(("storageType", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.storageType", "advisory"));

    [Fact]
    public void Cluster_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql"))).IsNotApplicable("a cluster has storage types of its own");
}
