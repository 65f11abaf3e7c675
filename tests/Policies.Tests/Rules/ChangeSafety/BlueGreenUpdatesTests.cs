namespace Policies.Tests.Rules.ChangeSafety;

public sealed class BlueGreenUpdatesTests
{
    private const string Rule = "blue-green-updates";

    [Fact]
    public void Blue_green_updates_pass()
        => Gate.Prod(Rule, Some.Database(("blueGreenUpdate", Value.Map(("enabled", true))), ("backupRetentionPeriod", 7))).IsCompliant();

    [Fact]
    public void Changes_in_place_violate()
    {
        Gate.Prod(Rule, Some.Database(("backupRetentionPeriod", 7))).Violates("advisory auth.blueGreenUpdate.enabled: found false by default, expected true. Set blueGreenUpdate.enabled.");
        Gate.Prod(Rule, Some.Database(("backupRetentionPeriod", 7), ("blueGreenUpdate", Value.Map(("enabled", false))))).Violates("advisory auth.blueGreenUpdate.enabled: found false, expected true. Set blueGreenUpdate.enabled.");
    }

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Some.Database(("backupRetentionPeriod", 7), ("blueGreenUpdate", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.blueGreenUpdate.enabled", "advisory"));

    [Fact]
    public void What_RDS_cannot_update_so_is_not_applicable()
    {
        Gate.Prod(Rule, Some.Database()).IsNotApplicable("without automated backups RDS makes no copy");
        Gate.Prod(Rule, Some.Database(("backupRetentionPeriod", 7), ("manageMasterUserPassword", true))).IsNotApplicable("with a master password that RDS manages, RDS refuses blue/green updates");
        Gate.Prod(Rule, Some.Database(("identifier", "shop-auth"), ("backupRetentionPeriod", 7)), Some.Resource(Some.Instance, "replica", ("replicateSourceDb", "shop-auth")))
            .IsNotApplicable("the provider makes no copy of an instance with read replicas");
        Gate.Prod(Rule, Some.Database(("replicateSourceDb", "main"))).IsNotApplicable("no PostgreSQL instance with a copy of its own");
    }

    [Fact]
    public void Dev_is_not_judged() => Assert.Empty(Gate.In("dev", Rule, Some.Database(("backupRetentionPeriod", 7))).Violations);
}
