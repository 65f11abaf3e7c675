using Pulumi.Experimental;
using Pulumi.Policy;

namespace Policies.Tests.Rules.Backups;

public sealed class BackupPlanFrequencyRetentionTests
{
    private const string Rule = "backup-plan-frequency-retention";

    [Fact]
    public void Daily_rule_that_keeps_long_enough_passes()
    {
        Gate.Prod(Rule, Plan(Of("cron(0 3 * * ? *)", 35))).IsCompliant();
        Gate.In("dev", Rule, Plan(Of("cron(0 3 * * ? *)", 7))).IsCompliant();
    }

    [Fact]
    public void Missing_schedule_and_retention_are_daily_and_for_ever() => Gate.Prod(Rule, Plan(Value.Map(("ruleName", "daily")))).IsCompliant();

    [Fact]
    public void Monthly_rule_beside_a_daily_one_passes() => Gate.Prod(Rule, Plan(Of("cron(0 3 1 * ? *)", 365), Of("cron(0 3 * * ? *)", 35))).IsCompliant();

    [Fact]
    public void Seldom_runs_violate()
        => Gate.Prod(Rule, Plan(Of("cron(0 3 ? * SUN *)", 35)))
            .Violates("mandatory plan.rules[0].schedule: found \"cron(0 3 ? * SUN *)\", up to 7 days apart, expected at most 1 days apart. Run one rule of the plan at least daily.");

    [Fact]
    public void Short_retention_violates()
        => Gate.Prod(Rule, Plan(Of("cron(0 3 * * ? *)", 34)))
            .Violates("mandatory plan.rules[0].lifecycle.deleteAfter: found 34, expected 35 days or more. Keep the daily backups longer.");

    [Fact]
    public void What_is_no_schedule_violates()
        => Gate.Prod(Rule, Plan(Of("at(2027-01-01T00:00:00)", 35)))
            .Violates("mandatory plan.rules[0].schedule: found \"at(2027-01-01T00:00:00)\", expected rate(…) or cron(…) that comes again. Run one rule of the plan at least daily.");

    [Fact]
    public void Plan_without_rules_violates()
        => Gate.Prod(Rule, Plan()).Violates("mandatory plan.rules: found nothing, expected a rule that runs daily. Declare one.");

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Plan(Of("cron(0 3 * * ? *)", Value.Unknown))).IsUnknown(Unknown.At(Rule, "plan.rules[0].lifecycle.deleteAfter"));
        Gate.Prod(Rule, Some.Resource("aws:backup/plan:Plan", "plan", ("rules", Value.Unknown))).IsUnknown(Unknown.At(Rule, "plan.rules"));
    }

    [Fact]
    public void Stack_without_a_plan_is_not_judged() => Gate.Prod(Rule, Some.Database()).IsCompliant();

    private static PolicyResource Plan(params object[] rules) => Some.Resource("aws:backup/plan:Plan", "plan", ("rules", Value.List(rules)));

    private static PropertyValue Of(string schedule, object deleteAfter)
        => Value.Map(("ruleName", "rule"), ("schedule", schedule), ("lifecycle", Value.Map(("deleteAfter", deleteAfter))));
}
