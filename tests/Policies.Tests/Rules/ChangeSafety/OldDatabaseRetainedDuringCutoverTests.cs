using Policies.Model;
using Policies.Plan;
using Policies.Rules.ChangeSafety;
using Pulumi.Policy;

namespace Policies.Tests.Rules.ChangeSafety;

public sealed class OldDatabaseRetainedDuringCutoverTests
{
    private const string Type = "aws:rds/instance:Instance";
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Old_database_that_goes_later_passes()
    {
        Assert.Empty(Judge(Step("old", "delete"), Step("new", "same", Today.AddDays(-7))));
        Assert.Empty(Judge(Step("old", "delete"), Step("new", "same")));
        Assert.Empty(Judge(Step("old", "same"), Step("new", "create")));
    }

    [Fact]
    public void Old_database_that_goes_in_the_same_change_violates()
        => Assert.Equal(
            "old: found delete while new is created in the same change, expected 7 days beside each other. Keep it, protected or with retainOnDelete, until the new one has served for that long.",
            Assert.Single(Judge(Step("old", "delete"), Step("new", "create"))).Message);

    [Fact]
    public void Old_database_that_goes_some_days_later_violates()
        => Assert.Equal(
            "old: found delete while new is of 2026-11-15, expected 7 days beside each other. Keep it, protected or with retainOnDelete, until the new one has served for that long.",
            Assert.Single(Judge(Step("old", "delete"), Step("new", "update", new DateOnly(2026, 11, 15)))).Message);

    [Fact]
    public void New_resource_of_another_type_is_no_successor()
        => Assert.Empty(Judge(Step("old", "delete"), new PlannedStep(Some.Urn("aws:kms/key:Key", "key"), "aws:kms/key:Key", "create"), new PlannedStep(Some.Urn(Some.Cluster, "main"), Some.Cluster, "create")));

    [Fact]
    public void Approval_of_this_rule_counts()
    {
        var steps = new[] { Step("old", "delete"), Step("new", "create") };
        Assert.Empty(Judge(steps, new PlanApproval("old-database-retained-during-cutover", steps[0].Urn, "moved on Sunday", Today)));
        Assert.Single(Judge(steps, new PlanApproval(NoDatabaseReplacement.Id, steps[0].Urn, "moved on Sunday", Today)));
    }

    [Theory]
    [InlineData(DeploymentEnvironment.Dev, EnforcementLevel.Disabled)]
    [InlineData(DeploymentEnvironment.Staging, EnforcementLevel.Advisory)]
    public void Level_follows_the_environment(DeploymentEnvironment environment, EnforcementLevel level)
        => Assert.Equal(level, Assert.Single(new OldDatabaseRetainedDuringCutover().Judge([Step("old", "delete"), Step("new", "create")], [], environment, Today)).Level);

    private static IEnumerable<PlanFinding> Judge(params PlannedStep[] steps) => Judge(steps, []);

    private static IEnumerable<PlanFinding> Judge(PlannedStep[] steps, params PlanApproval[] approvals)
        => new OldDatabaseRetainedDuringCutover().Judge(steps, approvals, DeploymentEnvironment.Prod, Today);

    private static PlannedStep Step(string name, string operation, DateOnly? created = null) => new(Some.Urn(Type, name), Type, operation) { Created = created };
}
