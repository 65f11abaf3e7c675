using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Infra.Catalog;
using Infra.Catalog.Vocabulary;
using Infra.Sizing.Cost;
using Infra.Tests.Catalog;
using Infra.Tests.Components;
using Testing;

namespace Infra.Tests.Sizing.Cost;

public sealed class CostPlanTests
{
    /// <summary>The document says 60–80 for the instance, 10–15 for storage, 10 for backups, 80–105 together: single-AZ. Backups of the allocated size are free.</summary>
    [Fact]
    public void Three_thousand_users_on_one_zone_cost_what_the_document_states_without_its_backups()
    {
        var estimate = Of(CatalogFolder.Environment.Replace("allocatedStorage: 100GiB", "allocatedStorage: 100GiB\n      multiAz: false", StringComparison.Ordinal).Replace("\n    pooler: { kind: pgbouncer, hostname: db.internal }", "", StringComparison.Ordinal), pooled: false);

        Assert.Equal([("db.t3.medium", 52.56m), ("gp3 storage", 11.50m), ("backups up to the allocated size", 0m)], Lines(estimate).Take(3));
        Assert.Equal(64.06m, estimate.Lines.Take(3).Sum(line => line.MonthlyUsd));
    }

    [Fact]
    public void Multi_az_doubles_instance_and_storage_and_the_pooler_has_its_balancer()
    {
        var estimate = Of(CatalogFolder.Environment);

        Assert.Equal(
            [
                ("db.t3.medium, Multi-AZ", 105.12m), ("gp3 storage, Multi-AZ", 23.00m), ("backups up to the allocated size", 0m),
                ("pooler on Fargate x 2, vCPU", 14.78m), ("pooler on Fargate x 2, memory", 3.24m), ("pooler's network load balancer", 16.43m),
                ("KMS key", 1.00m),
            ],
            Lines(estimate).Where(line => line.Item1 is not ("secrets" or "alarms")));
        Assert.Empty(estimate.Unpriced);
    }

    [Theory]
    [InlineData("db.t3.medium", "RDS Proxy before 2 vCPU", 21.90)]
    [InlineData("db.m6g.2xlarge", "RDS Proxy before 8 vCPU", 87.60)]
    public void Proxy_costs_by_the_processors_behind_it(string instanceClass, string item, double monthlyUsd)
    {
        var estimate = Of(CatalogFolder.Environment.Replace("db.t3.medium", instanceClass, StringComparison.Ordinal).Replace("{ kind: pgbouncer, hostname: db.internal }", "{ kind: rdsProxy }", StringComparison.Ordinal));

        Assert.Contains((item, (decimal)monthlyUsd), Lines(estimate));
        Assert.DoesNotContain(Lines(estimate), line => line.Item1.StartsWith("pooler", StringComparison.Ordinal));
        Assert.Empty(estimate.Unpriced);
    }

    [Fact]
    public void Proxy_before_a_cluster_costs_by_all_its_instances_and_its_second_endpoint_has_no_known_price()
    {
        var estimate = Of(CatalogFolder.Environment.Replace("    rds:", "    aurora:", StringComparison.Ordinal).Replace("db.t3.medium", "db.r6g.large", StringComparison.Ordinal)
            .Replace("      allocatedStorage: 100GiB\n", "", StringComparison.Ordinal).Replace("{ kind: pgbouncer, hostname: db.internal }", "{ kind: rdsProxy }", StringComparison.Ordinal));

        Assert.Equal(43.80m, estimate.Lines.Single(line => line.Item == "RDS Proxy before 4 vCPU").MonthlyUsd);
        Assert.Contains("RDS Proxy's endpoint for reads", estimate.Unpriced.Select(line => line.Item));
    }

    [Fact]
    public async Task Secrets_are_those_that_are_declared_and_the_masters_that_RDS_keeps()
    {
        var catalog = CatalogReader.Read(Repository.Root, "stacks/prod.yaml");

        var declared = (await DeclaredStack.Of(catalog)).Names("aws:secretsmanager/secret:Secret").Count();

        Assert.Equal(declared + catalog.Servers.Count, CostPlan.For(catalog).Lines.Where(line => line.Item == "secrets").Sum(line => line.Quantity));
    }

    [Theory]
    [InlineData("prod")]
    [InlineData("dev")]
    [InlineData("examples/001")]
    public async Task Alarms_and_endpoints_are_those_that_are_declared(string stack)
    {
        var catalog = CatalogReader.Read(Repository.Root, $"stacks/{stack}.yaml");
        var declared = await DeclaredStack.Of(catalog);
        var lines = CostPlan.For(catalog).Lines;

        Assert.Equal(declared.Names("aws:cloudwatch/metricAlarm:MetricAlarm").Count(), lines.Where(line => line.Item == "alarms").Sum(line => line.Quantity));
        var endpoints = declared.Mocks.Resources.Where(resource => resource.Type == "aws:ec2/vpcEndpoint:VpcEndpoint" && (string)resource.Inputs["vpcEndpointType"] == "Interface");
        Assert.Equal(
            endpoints.Sum(endpoint => ((ImmutableArray<object>)endpoint.Inputs["subnetIds"]).Length) * 730,
            lines.Where(line => line.Item.StartsWith("interface endpoints", StringComparison.Ordinal)).Sum(line => line.Quantity));
    }

    /// <summary>100 GiB at 0.095 here and there, replicated too; dumps of at most 100 GiB for 30 days at 0.023 a GB.</summary>
    [Fact]
    public void Backups_beside_RDSs_own_are_paid_for_in_each_place()
    {
        var backedUp = CatalogFolder.Environment.Replace("product: shop", $"product: shop\ntasks: {{ image: \"r/dbready@sha256:{new string('a', 64)}\" }}\nbackups: {{ region: us-west-2, snapshots: {{ at: 05:00 }}, dump: {{ at: 02:00 }} }}", StringComparison.Ordinal)
            .Replace("allocatedStorage: 100GiB", "allocatedStorage: 100GiB\n      backupReplication: 7d", StringComparison.Ordinal);

        var lines = Of(backedUp).Lines.ToDictionary(line => (line.Server, line.Item));

        Assert.Equal(9.50m, lines[("main", "snapshots")].MonthlyUsd);
        Assert.Equal(9.50m, lines[("main", "snapshots copied to us-west-2")].MonthlyUsd);
        Assert.Equal(9.50m, lines[("main", "automated backups in us-west-2")].MonthlyUsd);
        Assert.Equal((0m, 74.09m), (lines[("main", "dumps of 30 days")].MonthlyUsd, lines[("main", "dumps of 30 days")].MostUsd));
        Assert.Equal(0.015m, Of(backedUp + "    load: { users: 100, data: { a: { count: 1000, size: 20KB } } }\n").Lines.Single(line => line.Item == "dumps of 30 days").Quantity * 0.025m);
        Assert.Equal(0.30m, lines[("", "alarms")].MonthlyUsd);
    }

    [Fact]
    public void Replica_is_an_instance_with_storage_of_its_own()
    {
        var with = Of(CatalogFolder.Environment.Replace("allocatedStorage: 100GiB", "allocatedStorage: 100GiB\n      managedMasterPassword: false\n      readReplicas: { count: 2 }", StringComparison.Ordinal));

        static decimal WithoutAlarms(CostEstimate estimate) => estimate.TotalUsd - estimate.Lines.Single(line => line.Item == "alarms").MonthlyUsd!.Value;
        var standby = Of(CatalogFolder.Environment.Replace("allocatedStorage: 100GiB", "allocatedStorage: 100GiB\n      managedMasterPassword: false\n      readReplicas: { count: 1, multiAz: true }", StringComparison.Ordinal));
        Assert.Equal(WithoutAlarms(Of(CatalogFolder.Environment)) + 2 * (52.56m + 11.50m), WithoutAlarms(with));
        Assert.Equal(WithoutAlarms(with), WithoutAlarms(standby));
        Assert.Contains(standby.Lines, line => line.Item == "db.t3.medium x 1 read replicas, Multi-AZ");
    }

    [Fact]
    public void Storage_that_may_grow_costs_more_at_most()
    {
        var line = Of(CatalogFolder.Environment.Replace("allocatedStorage: 100GiB", "allocatedStorage: 100GiB\n      maxAllocatedStorage: 400GiB", StringComparison.Ordinal)).Lines[1];

        Assert.Equal((23.00m, 92.00m), (line.MonthlyUsd!.Value, line.MostUsd!.Value));
    }

    [Theory]
    [InlineData("launch", "never", 19.35, 309.52)]
    [InlineData("scale", "never", 40.52, 648.24)]
    [InlineData("scale", "5m, dutyCycle: 25%", 10.13, 648.24)]
    public void Neon_compute_is_billed_while_it_runs(string plan, string suspend, double least, double most)
    {
        var line = Of(CatalogFolder.OnNeon($"{{ plan: {plan}, region: aws-us-east-1, pgVersion: 16, compute: {{ minCu: 0.25, maxCu: 4 }}, suspend: {suspend} }}")).Lines[0];

        Assert.Equal(((decimal)least, (decimal)most), (line.MonthlyUsd!.Value, line.MostUsd!.Value));
    }

    [Fact]
    public void Known_region_has_its_own_prices_or_a_factor_and_is_then_an_estimate()
    {
        var frankfurt = Of(CatalogFolder.Environment.Replace("us-east-1", "eu-central-1", StringComparison.Ordinal));

        Assert.Equal((125.09m, true), (frankfurt.Lines[0].MonthlyUsd!.Value, frankfurt.Lines[0].Price!.IsEstimate));
        Assert.Equal((27.40m, false), (frankfurt.Lines[1].MonthlyUsd!.Value, frankfurt.Lines[1].Price!.IsEstimate));
        Assert.True(PriceTable.Default.Find("db.t3.medium", "eu-west-9")!.IsEstimate);
    }

    [Fact]
    public void What_has_no_price_is_named_and_not_counted_as_nothing()
    {
        var estimate = Of(CatalogFolder.Environment.Replace("allocatedStorage: 100GiB", "allocatedStorage: 100GiB\n      storageType: io2\n      iops: 1000", StringComparison.Ordinal));

        Assert.Equal(["io2 storage, Multi-AZ", "io2 operations, Multi-AZ"], estimate.Unpriced.Select(line => line.Item));
    }

    [Fact]
    public void Every_instance_class_has_a_price_with_its_source() =>
        Assert.All(InstanceClass.Names, name => Assert.NotEmpty(PriceTable.Default.Find(name)!.Source));

    [Fact]
    public void Total_is_the_sum_of_the_lines_and_never_more_than_the_most() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Choose(0, 100_000).Two().Select(pair => new CostLine("a", "item", Math.Min(pair.Item1, pair.Item2), new Price(0.0123m, "hour", "test", false)) { MostQuantity = Math.Max(pair.Item1, pair.Item2) }).ListOf().ToArbitrary(),
            lines =>
            {
                var estimate = new CostEstimate("2026-01-01", [.. lines]);
                return estimate.TotalUsd == lines.Sum(line => line.MonthlyUsd) && estimate.TotalUsd <= estimate.MostUsd && estimate.TotalUsd >= 0;
            }));

    [Fact]
    public void Difference_of_two_estimates_is_the_difference_of_their_totals() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1, 40).Two().ToArbitrary(), sizes =>
        {
            static CostEstimate Estimate(int count) => new("2026-01-01", [.. Enumerable.Range(0, count).Select(i => new CostLine("a", $"item {i}", i * count, new Price(0.1m, "hour", "test", false)))]);
            var (one, other) = (Estimate(sizes.Item1), Estimate(sizes.Item2));
            return CostDifference.Between(one, other).Sum(difference => difference.ChangeUsd) == other.TotalUsd - one.TotalUsd && CostDifference.Between(one, one).Count == 0;
        }));

    [Fact]
    public void Committed_stacks_have_a_price_for_everything() =>
        Assert.All(["prod", "staging", "dev", "examples/000", "examples/001", "examples/002", "examples/003", "examples/004"], stack => Assert.Empty(CostPlan.For(CatalogReader.Read(Repository.Root, $"stacks/{stack}.yaml")).Unpriced));

    private static CostEstimate Of(string environment, bool pooled = true)
    {
        using var folder = new CatalogFolder(environment, pooled ? CatalogFolder.Auth : CatalogFolder.Auth.Replace("via: pooled", "via: direct", StringComparison.Ordinal));
        return CostPlan.For(folder.Read());
    }

    private static IEnumerable<(string, decimal)> Lines(CostEstimate estimate) => estimate.Lines.Select(line => (line.Item, line.MonthlyUsd!.Value));
}
