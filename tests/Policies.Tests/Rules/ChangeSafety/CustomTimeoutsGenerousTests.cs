using Pulumi.Policy;

namespace Policies.Tests.Rules.ChangeSafety;

public sealed class CustomTimeoutsGenerousTests
{
    private const string Rule = "custom-timeouts-generous";

    [Fact]
    public void An_hour_passes() => Gate.Prod(Rule, Waiting(60, 90, 60)).IsCompliant();

    [Fact]
    public void Missing_timeouts_violate()
        => Gate.Prod(Rule, Some.Database()).Violates(
            "advisory auth.options.customTimeouts.create: found nothing, expected 60m or more. Set the option customTimeouts.",
            "advisory auth.options.customTimeouts.update: found nothing, expected 60m or more. Set the option customTimeouts.",
            "advisory auth.options.customTimeouts.delete: found nothing, expected 60m or more. Set the option customTimeouts.");

    [Fact]
    public void Short_timeout_violates()
        => Gate.Prod(Rule, Waiting(60, 59, 60)).Violates("advisory auth.options.customTimeouts.update: found 59m, expected 60m or more. Set the option customTimeouts.");

    [Fact]
    public void Configured_limit_wins() => Gate.Configured(Rule, "minimumMinutes", 30, Waiting(30, 30, 30)).IsCompliant();

    [Fact]
    public void Global_cluster_is_not_applicable_and_dev_not_judged()
    {
        Gate.Prod(Rule, Some.Resource(Some.GlobalCluster, "world", ("engine", "aurora-postgresql"))).IsNotApplicable("its clusters are judged");
        Assert.Empty(Gate.In("dev", Rule, Some.Database()).Violations);
    }

    private static PolicyResource Waiting(int create, int update, int delete)
        => Some.With(
            new() { CustomTimeouts = new(TimeSpan.FromMinutes(create), TimeSpan.FromMinutes(update), TimeSpan.FromMinutes(delete), default) },
            Some.Instance,
            "auth",
            ("engine", "postgres"));
}
