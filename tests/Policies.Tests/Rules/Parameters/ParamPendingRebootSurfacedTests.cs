using Policies.Model;
using Policies.Plan;
using Policies.Rules.Parameters;
using Pulumi.Policy;

namespace Policies.Tests.Rules.Parameters;

public sealed class ParamPendingRebootSurfacedTests
{
    private const string Urn = "urn:pulumi:prod::shop::aws:rds/parameterGroup:ParameterGroup::auth";
    private const string Type = "aws:rds/parameterGroup:ParameterGroup";

    [Fact]
    public void Change_of_a_static_parameter_names_reboot_and_window()
    {
        var finding = Assert.Single(Judge(Step("update", "shared_preload_libraries", "log_statement") with { Databases = [("auth", "sun:04:00-sun:05:00")] }));
        Assert.Equal(
            (EnforcementLevel.Advisory, "auth.parameters[shared_preload_libraries]: found a change of a static parameter, expected one that holds at once. Reboot auth in its maintenance window sun:04:00-sun:05:00: until then the old value holds."),
            (finding.Level, finding.Message));
    }

    [Fact]
    public void Group_of_no_declared_database_is_named_by_itself()
        => Assert.Contains("Reboot the databases of the group", Assert.Single(Judge(Step("update", "max_connections"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("update", "log_statement")]
    [InlineData("create", "max_connections")]
    [InlineData("same", "max_connections")]
    public void Other_changes_pass(string operation, string parameter) => Assert.Empty(Judge(Step(operation, parameter)));

    [Fact]
    public void Dev_is_not_told() => Assert.Empty(new ParamPendingRebootSurfaced().Judge([Step("update", "max_connections")], [], DeploymentEnvironment.Dev, Gate.Today));

    private static PlannedStep Step(string operation, params string[] parameters) => new(Urn, Type, operation) { ChangedParameters = [.. parameters] };

    private static IEnumerable<PlanFinding> Judge(PlannedStep step) => new ParamPendingRebootSurfaced().Judge([step], [], DeploymentEnvironment.Prod, Gate.Today);
}
