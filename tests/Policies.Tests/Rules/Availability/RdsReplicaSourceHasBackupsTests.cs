using Pulumi.Policy;

namespace Policies.Tests.Rules.Availability;

public sealed class RdsReplicaSourceHasBackupsTests
{
    private const string Rule = "rds-replica-source-has-backups";


    [Fact]
    public void Source_with_backups_passes() => Gate.Prod(Rule, Source(("backupRetentionPeriod", 1)), Replica()).IsCompliant();

    [Fact]
    public void Source_without_backups_violates_everywhere_and_once()
    {
        Gate.Prod(Rule, Source(), Replica(), Some.Resource(Some.Instance, "second", ("replicateSourceDb", "shop-auth")))
            .Violates("mandatory auth.backupRetentionPeriod: found 0 by default, expected 1 day or more. Set backupRetentionPeriod on the source before the replica is made.");
        Gate.In("dev", Rule, Source(("backupRetentionPeriod", 0)), Replica())
            .Violates("mandatory auth.backupRetentionPeriod: found 0, expected 1 day or more. Set backupRetentionPeriod on the source before the replica is made.");
    }

    [Fact]
    public void Unknown_value_is_unknown()
        => Gate.Prod(Rule, Source(("backupRetentionPeriod", Value.Unknown)), Replica()).IsUnknown(Unknown.At(Rule, "auth.backupRetentionPeriod"));

    [Fact]
    public void Replica_itself_needs_no_backups_and_a_source_elsewhere_is_not_made_up()
    {
        Gate.Prod(Rule, Source(("backupRetentionPeriod", 7)), Replica()).IsCompliant();
        Gate.Prod(Rule, Replica()).IsNotApplicable("no read replica of a declared instance");
        Gate.Prod(Rule, Source()).IsNotApplicable("no read replica of a declared instance");
    }

    private static PolicyResource Source(params (string Name, object Value)[] props) => Some.Database([("identifier", "shop-auth"), .. props]);

    private static PolicyResource Replica()
        => Some.From("replicateSourceDb", Some.Urn(Some.Instance, "auth"), Some.Instance, "copy", ("engine", "postgres"), ("replicateSourceDb", Value.Unknown));
}
