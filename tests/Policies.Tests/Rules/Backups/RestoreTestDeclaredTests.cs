using Pulumi.Policy;

namespace Policies.Tests.Rules.Backups;

public sealed class RestoreTestDeclaredTests
{
    private const string Rule = "restore-test-declared";
    private const string Nothing = "found nothing, expected a rehearsal of its restore, as code. Declare an aws:backup/restoreTestingPlan:RestoreTestingPlan with a selection, or a schedule with purpose=restore-test.";

    [Fact]
    public void Testing_plan_with_a_selection_passes() => Gate.Prod(Rule, Some.Database(), Plan("cron(0 5 1 * ? *)"), Selection("RDS")).IsCompliant();

    [Fact]
    public void Schedule_for_the_purpose_passes()
    {
        Gate.Prod(Rule, Some.Database(), Schedule("rate(7 days)")).IsCompliant();
        Gate.Prod(Rule, Some.Database(), Some.Resource("aws:cloudwatch/eventRule:EventRule", "rehearsal", ("tags", Value.Map(("purpose", "restore-test"))), ("scheduleExpression", "rate(7 days)"))).IsCompliant();
    }

    [Fact]
    public void Database_without_a_rehearsal_violates()
    {
        Gate.Prod(Rule, Some.Database()).Violates($"advisory auth.restoreTest: {Nothing}");
        Gate.Prod(Rule, Some.Database(), Plan("cron(0 5 1 * ? *)")).Violates($"advisory auth.restoreTest: {Nothing}");
        Gate.Prod(Rule, Some.Database(), Plan("cron(0 5 1 * ? *)"), Selection("Aurora")).Violates($"advisory auth.restoreTest: {Nothing}");
        Gate.Prod(Rule, Some.Database(), Schedule("rate(7 days)", ("state", "DISABLED"))).Violates($"advisory auth.restoreTest: {Nothing}");
    }

    [Fact]
    public void Seldom_rehearsal_violates()
    {
        Gate.Prod(Rule, Some.Database(), Plan("cron(0 5 1 1,7 ? *)"), Selection("RDS"))
            .Violates("advisory plan.scheduleExpression: found \"cron(0 5 1 1,7 ? *)\", up to 184 days apart, expected at most 31 days apart. Rehearse more often: weekly is better than monthly.");
        Gate.Prod(Rule, Some.Database(), Schedule("rate(90 days)"))
            .Violates("advisory rehearsal.scheduleExpression: found \"rate(90 days)\", up to 90 days apart, expected at most 31 days apart. Rehearse more often: weekly is better than monthly.");
    }

    [Fact]
    public void Cluster_needs_a_selection_of_its_kind()
        => Gate.Prod(Rule, Some.Database(), Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql")), Plan("cron(0 5 1 * ? *)"), Selection("Aurora"))
            .Violates($"advisory auth.restoreTest: {Nothing}");

    [Fact]
    public void Unknown_schedule_is_unknown()
        => Gate.Prod(Rule, Some.Database(), Plan(Value.Unknown), Selection("RDS")).IsUnknown(Unknown.At(Rule, "plan.scheduleExpression", "advisory"));

    [Fact]
    public void Stack_without_a_database_is_not_applicable() => Gate.Prod(Rule, Plan("rate(1 day)")).IsNotApplicable("no RDS database is declared");

    private static PolicyResource Plan(object schedule)
        => Some.Resource("aws:backup/restoreTestingPlan:RestoreTestingPlan", "plan", ("name", "rehearsal"), ("scheduleExpression", schedule));

    private static PolicyResource Selection(string type)
        => Some.Resource("aws:backup/restoreTestingSelection:RestoreTestingSelection", "selection", ("restoreTestingPlanName", "rehearsal"), ("protectedResourceType", type));

    private static PolicyResource Schedule(string expression, params (string Name, object Value)[] props)
        => Some.Resource("aws:scheduler/schedule:Schedule", "rehearsal", [("description", "Restores a copy, purpose=restore-test."), ("scheduleExpression", expression), .. props]);
}
