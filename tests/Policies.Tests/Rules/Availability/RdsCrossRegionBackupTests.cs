using Pulumi.Experimental;
using Pulumi.Policy;

namespace Policies.Tests.Rules.Availability;

public sealed class RdsCrossRegionBackupTests
{
    private const string Rule = "rds-cross-region-backup";
    private const string Replication = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
    private const string Nothing = "found nothing, expected a copy of its backups in another region. Declare an aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication, or copyActions in its backup plan.";

    private static readonly PolicyResource Database = Some.Database(("identifier", "shop-auth"), ("region", "us-east-1"));

    [Fact]
    public void Replicated_backups_pass()
    {
        Gate.Prod(Rule, Database, Some.From("sourceDbInstanceArn", Database.Urn, Replication, "copy", ("sourceDbInstanceArn", Value.Unknown))).IsCompliant();
        Gate.Prod(Rule, Database, Some.Resource(Replication, "copy", ("sourceDbInstanceArn", "arn:aws:rds:us-east-1:111122223333:db:shop-auth"))).IsCompliant();
    }

    [Fact]
    public void Copies_of_a_plan_pass()
    {
        Gate.Prod(Rule, Database, Selection, Plan("arn:aws:backup:eu-west-1:111122223333:backup-vault:copies")).IsCompliant();
        var vault = Some.Resource("aws:backup/vault:Vault", "copies", ("region", "eu-west-1"));
        Gate.Prod(Rule, Database, Selection, vault, Some.From("rules", vault.Urn, "aws:backup/plan:Plan", "plan", ("rules", Copying(Value.Unknown)))).IsCompliant();
    }

    [Fact]
    public void Database_without_a_copy_elsewhere_violates()
    {
        Gate.Prod(Rule, Database).Violates($"advisory auth.crossRegionBackup: {Nothing}");
        Gate.Prod(Rule, Database, Selection, Plan("arn:aws:backup:us-east-1:111122223333:backup-vault:copies")).Violates($"advisory auth.crossRegionBackup: {Nothing}");
        Gate.Prod(Rule, Database, Some.Resource(Replication, "copy", ("sourceDbInstanceArn", "arn:aws:rds:us-east-1:111122223333:db:other"))).Violates($"advisory auth.crossRegionBackup: {Nothing}");
    }

    [Fact]
    public void Copies_that_are_kept_too_short_violate()
    {
        Gate.Prod(Rule, Database, Some.From("sourceDbInstanceArn", Database.Urn, Replication, "copy", ("sourceDbInstanceArn", Value.Unknown), ("retentionPeriod", 3)))
            .Violates("advisory copy.retentionPeriod: found 3, expected 7 days or more. Keep the copies longer.");
        Gate.Prod(Rule, Database, Selection, Plan("arn:aws:backup:eu-west-1:111122223333:backup-vault:copies", 3))
            .Violates("advisory plan.rules[0].copyActions[0].lifecycle.deleteAfter: found 3, expected 7 days or more. Keep the copies longer.");
    }

    [Fact]
    public void Unknown_retention_is_unknown()
        => Gate.Prod(Rule, Database, Some.From("sourceDbInstanceArn", Database.Urn, Replication, "copy", ("sourceDbInstanceArn", Value.Unknown), ("retentionPeriod", Value.Unknown)))
            .IsUnknown(Unknown.At(Rule, "copy.retentionPeriod", "advisory"));

    [Fact]
    public void Stack_without_a_database_is_not_applicable()
        => Gate.Prod(Rule, Some.Database(("replicateSourceDb", "shop-auth"))).IsNotApplicable("no RDS database is declared");

    [Fact]
    public void Dev_is_not_judged() => Assert.Empty(Gate.In("dev", Rule, Database).Violations);

    private static PolicyResource Selection
        => new(
            "aws:backup/selection:Selection",
            "all",
            Some.Urn("aws:backup/selection:Selection", "all"),
            [KeyValuePair.Create("planId", Value.Unknown), KeyValuePair.Create("resources", Value.List("*"))],
            propertyDependencies: new Dictionary<string, string[]>(StringComparer.Ordinal) { ["planId"] = [Some.Urn("aws:backup/plan:Plan", "plan")] });

    private static PolicyResource Plan(string vault, object? days = null) => Some.Resource("aws:backup/plan:Plan", "plan", ("rules", Copying(vault, days)));

    private static PropertyValue Copying(object vault, object? days = null)
        => Value.List(Value.Map(("copyActions", Value.List(Value.Map(days is null ? [("destinationVaultArn", vault)] : [("destinationVaultArn", vault), ("lifecycle", Value.Map(("deleteAfter", days)))])))));
}
