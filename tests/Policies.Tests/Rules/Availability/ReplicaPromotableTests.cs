using Pulumi.Policy;

namespace Policies.Tests.Rules.Availability;

public sealed class ReplicaPromotableTests
{
    private const string Rule = "replica-promotable";

    private static readonly PolicyResource Source
        = Some.Database(("identifier", "shop-auth"), ("instanceClass", "db.m7g.large"), ("maxAllocatedStorage", 400), ("availabilityZone", "us-east-1a"), ("parameterGroupName", "auth16"));

    private static readonly PolicyResource[] Groups
        = [
            Some.Resource("aws:rds/parameterGroup:ParameterGroup", "new", ("name", "auth16"), ("family", "postgres16")),
            Some.Resource("aws:rds/parameterGroup:ParameterGroup", "old", ("name", "auth15"), ("family", "postgres15")),
        ];

    [Fact]
    public void Replica_like_its_source_passes() => Gate.Prod(Rule, [.. Groups, Source, Replica()]).IsCompliant();

    [Fact]
    public void Replica_in_another_zone_passes() => Gate.Prod(Rule, Source, Replica(("multiAz", false), ("availabilityZone", "us-east-1b"))).IsCompliant();

    [Fact]
    public void Smaller_replica_violates()
        => Gate.Prod(Rule, Source, Replica(("instanceClass", "db.t4g.medium")))
            .Violates("advisory copy.instanceClass: found \"db.t4g.medium\", expected a class with 8 GiB or more, as its source. Give it the class of its source.");

    [Fact]
    public void Replica_beside_its_source_violates()
        => Gate.Prod(Rule, Source, Replica(("multiAz", false), ("availabilityZone", "us-east-1a")))
            .Violates("advisory copy.multiAz: found false, expected true, or an availabilityZone that its source is not in. Set multiAz, or place the replica in another zone.");

    [Fact]
    public void Other_parameters_violate()
        => Gate.Prod(Rule, [.. Groups, Source, Replica(("parameterGroupName", "auth15"))])
            .Violates("advisory copy.parameterGroupName: found \"auth15\", expected a group of postgres16, as its source. Give it the parameter group of its source.");

    [Fact]
    public void Storage_that_does_not_grow_as_far_violates()
        => Gate.Prod(Rule, Source, Replica(("maxAllocatedStorage", 200)))
            .Violates("advisory copy.maxAllocatedStorage: found 200, expected at least 400 GiB, as its source. Let it grow as its source does: a replica with a full disk stops.");

    [Fact]
    public void Unknown_values_and_unknown_classes_are_unknown()
    {
        Gate.Prod(Rule, Source, Replica(("multiAz", Value.Unknown))).IsUnknown(Unknown.At(Rule, "copy.multiAz", "advisory"));
        Gate.Prod(Rule, Source, Replica(("instanceClass", "db.z9.large"))).IsUnknown(Unknown.At(Rule, "copy.instanceClass", "advisory"));
    }

    [Fact]
    public void Replica_of_another_stacks_database_is_not_applicable()
        => Gate.Prod(Rule, Replica()).IsNotApplicable("no read replica of a declared database");

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Source, Replica(("instanceClass", "db.t4g.medium"))).IsCompliant();

    private static PolicyResource Replica(params (string Name, object Value)[] props)
        => Some.From("replicateSourceDb", Source.Urn, Some.Instance, "copy", [("engine", "postgres"), ("replicateSourceDb", Value.Unknown), ("instanceClass", "db.m7g.large"), ("maxAllocatedStorage", 400), ("multiAz", true), .. props]);
}
