using Pulumi.Policy;

namespace Policies.Tests.Rules.Availability;

public sealed class RdsReadReplicaPresentTests
{
    private const string Rule = "rds-read-replica-present";

    private static readonly PolicyResource Source = Some.Database(("identifier", "shop-auth"), ("tags", Value.Map(("Tier", "read-heavy"))));

    [Fact]
    public void Replica_by_dependency_and_by_name_pass()
    {
        Gate.Prod(Rule, Source, Replica("one")).IsCompliant();
        Gate.Prod(Rule, Source, Some.Resource(Some.Instance, "one", ("replicateSourceDb", "shop-auth"))).IsCompliant();
    }

    [Fact]
    public void Missing_replica_violates()
        => Gate.Prod(Rule, Source).Violates("advisory auth.replicas: found 0, expected 1 to 2. Declare an instance with replicateSourceDb, and send reads to it.");

    [Fact]
    public void Too_many_replicas_violate()
        => Gate.Prod(Rule, Source, Replica("one"), Replica("two"), Replica("three"))
            .Violates("advisory auth.replicas: found 3, expected 1 to 2. Declare an instance with replicateSourceDb, and send reads to it.");

    [Fact]
    public void Unknown_tags_are_unknown()
        => Gate.Prod(Rule, Some.Database(("tags", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.tags.tier", "advisory"));

    [Fact]
    public void Other_databases_are_not_applicable()
    {
        Gate.Prod(Rule, Some.Database()).IsNotApplicable("no instance is tagged tier=read-heavy");
        Gate.Prod(Rule, Some.Database(("tags", Value.Map(("tier", "critical"))))).IsNotApplicable("no instance is tagged tier=read-heavy");
    }

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Source).IsCompliant();

    private static PolicyResource Replica(string name) => Some.From("replicateSourceDb", Source.Urn, Some.Instance, name, ("replicateSourceDb", Value.Unknown));
}
