using FsCheck;
using FsCheck.Fluent;
using Infra.Sizing;

namespace Infra.Tests.Sizing;

/// <summary>The figures of the four-service strategy: 100 connections, 3 + 2 reserved.</summary>
public sealed class BudgetTests
{
    private static readonly BudgetLine Gateway = new("gateway", "direct", 10);
    private static readonly BudgetLine Pooler = new("pgbouncer", "pool", 20);

    [Fact]
    public void Allocation_of_five_per_service_fits()
    {
        var budget = Of(5);

        Assert.Equal((76, 50, true), (budget.Usable, budget.Total, budget.Fits));
    }

    [Fact]
    public void Buffer_of_the_plan_leaves_exactly_the_reserved_slots()
    {
        var planned = Of(5).Total + 45;

        Assert.Equal(100 - 3 - 2, planned);
    }

    [Fact]
    public void Pool_of_ten_fits_with_one_instance_and_not_with_two()
    {
        Assert.Equal((70, true), (Of(10).Total, Of(10).Fits));
        Assert.Equal((110, false), (Of(20).Total, Of(20).Fits));
    }

    [Fact]
    public void Headroom_and_reserved_slots_never_make_it_negative() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Choose(0, 300).ToArbitrary(),
            Gen.Choose(0, 90).ToArbitrary(),
            (max, headroom) => new Budget(max, 3, 2, headroom, []).Usable is >= 0 and var usable && usable <= max));

    [Fact]
    public void More_connections_never_leave_less_and_more_headroom_never_leaves_more() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Choose(0, 5_000).ToArbitrary(),
            Gen.Choose(0, 89).ToArbitrary(),
            (max, headroom) =>
            {
                var budget = new Budget(max, 3, 2, headroom, []);
                return budget.Usable <= (budget with { MaxConnections = max + 1 }).Usable && budget.Usable >= (budget with { HeadroomPercent = headroom + 1 }).Usable;
            }));

    private static Budget Of(int perService) =>
        new(100, 3, 2, 20, [Gateway, Pooler, .. Enumerable.Range(0, 4).Select(i => new BudgetLine($"service{i}", "direct", perService))]);
}
