using Policies.Model;
using Policies.Plan;
using Policies.Rules.ChangeSafety;
using Pulumi.Policy;

namespace Policies.Tests.Rules.ChangeSafety;

public sealed class NoDatabaseReplacementTests
{
    private const string Urn = "urn:pulumi:prod::shop::aws:rds/instance:Instance::auth";
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("create")]
    [InlineData("update")]
    [InlineData("same")]
    public void Step_that_keeps_data_passes(string operation) => Assert.Empty(Judge(new PlannedStep(Urn, "aws:rds/instance:Instance", operation)));

    [Fact]
    public void Loss_of_something_without_data_passes()
        => Assert.Empty(Judge(new PlannedStep("urn:pulumi:prod::shop::aws:rds/parameterGroup:ParameterGroup::auth", "aws:rds/parameterGroup:ParameterGroup", "replace")));

    [Theory]
    [InlineData("aws:rds/instance:Instance", "replace")]
    [InlineData("aws:rds/cluster:Cluster", "create-replacement")]
    [InlineData("aws:secretsmanager/secret:Secret", "delete")]
    [InlineData("aws:kms/key:Key", "delete-replaced")]
    [InlineData("neon:index/project:Project", "replace")]
    [InlineData("access:index:Database", "delete")]
    [InlineData("random:index/randomPassword:RandomPassword", "replace")]
    public void Loss_of_data_violates(string type, string operation)
    {
        var finding = Assert.Single(Judge(new PlannedStep(Urn, type, operation)));
        Assert.Equal(("no-database-replacement", EnforcementLevel.Mandatory, Severity.Critical, Urn), (finding.Rule, finding.Level, finding.Severity, finding.Urn));
    }

    [Fact]
    public void Message_names_the_cause_and_the_way_out()
    {
        Assert.Equal(
            "auth.engine: found replace, expected create, update or same. Change it in place, or declare a second one beside it and move over; a renamed one keeps its resources with 'formerly'.",
            Assert.Single(Judge(new PlannedStep(Urn, "aws:rds/instance:Instance", "replace", "engine"))).Message);
        Assert.Equal(
            "auth: found delete, expected create, update or same. Keep it declared until its data has been moved or dumped; a renamed one keeps its resources with 'formerly'.",
            Assert.Single(Judge(new PlannedStep(Urn, "aws:rds/instance:Instance", "delete"))).Message);
    }

    [Fact]
    public void Replacement_in_several_steps_is_reported_once()
        => Assert.Single(Judge(new PlannedStep(Urn, "aws:rds/instance:Instance", "create-replacement"), new PlannedStep(Urn, "aws:rds/instance:Instance", "delete-replaced")));

    [Theory]
    [InlineData(DeploymentEnvironment.Dev, EnforcementLevel.Advisory)]
    [InlineData(DeploymentEnvironment.Staging, EnforcementLevel.Mandatory)]
    public void Level_follows_the_environment(DeploymentEnvironment environment, EnforcementLevel level)
        => Assert.Equal(level, Assert.Single(new NoDatabaseReplacement().Judge([new PlannedStep(Urn, "aws:rds/instance:Instance", "delete")], [], environment, Today)).Level);

    [Fact]
    public void Approval_counts_until_its_last_day_and_with_a_reason()
    {
        Assert.Empty(JudgeWith(new PlanApproval(NoDatabaseReplacement.Id, Urn, "moved to auth2", Today)));
        Assert.Single(JudgeWith(new PlanApproval(NoDatabaseReplacement.Id, Urn, "moved to auth2", Today.AddDays(-1))));
        Assert.Single(JudgeWith(new PlanApproval(NoDatabaseReplacement.Id, Urn, "", Today)));
        Assert.Single(JudgeWith(new PlanApproval(NoDatabaseReplacement.Id, Urn + "2", "moved to auth2", Today)));
    }

    [Fact]
    public void Rule_is_not_served_to_engines_which_show_no_plan()
        => Assert.DoesNotContain(ReadinessPack.Create().Policies, policy => policy.Name == NoDatabaseReplacement.Id);

    private static IEnumerable<PlanFinding> Judge(params PlannedStep[] steps) => new NoDatabaseReplacement().Judge(steps, [], DeploymentEnvironment.Prod, Today);

    private static IEnumerable<PlanFinding> JudgeWith(PlanApproval approval)
        => new NoDatabaseReplacement().Judge([new PlannedStep(Urn, "aws:rds/instance:Instance", "delete")], [approval], DeploymentEnvironment.Prod, Today);
}
