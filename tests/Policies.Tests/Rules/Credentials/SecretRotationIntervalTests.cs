using Pulumi.Policy;

namespace Policies.Tests.Rules.Credentials;

public sealed class SecretRotationIntervalTests
{
    private const string Rule = "secret-rotation-interval";
    private const string Next = "Rotate more often: both logins of a service take turns, so nobody notices.";

    [Fact]
    public void Ninety_days_pass() => Gate.Prod(Rule, Rotation(("automaticallyAfterDays", 90))).IsCompliant();

    [Theory]
    [InlineData("rate(90 days)")]
    [InlineData("rate(24 hours)")]
    [InlineData("cron(0 4 1 * ? *)")]
    [InlineData("cron(0 4 ? * SUN *)")]
    [InlineData("cron(0 4 L 1/2 ? *)")]
    [InlineData("cron(0 4 ? * 2#1 *)")]
    public void Schedules_that_come_often_enough_pass(string schedule) => Gate.Prod(Rule, Rotation(("scheduleExpression", schedule))).IsCompliant();

    [Theory]
    [InlineData("rate(91 days)", "91")]
    [InlineData("cron(0 4 1 1 ? *)", "365")]
    [InlineData("cron(0 4 1 JAN,MAR,JUN ? *)", "214")]
    [InlineData("cron(0 4 1 1/6 ? *)", "184")]
    public void Schedules_are_judged_by_their_longest_gap(string schedule, string days)
        => Gate.Prod(Rule, Rotation(("scheduleExpression", schedule)))
            .Violates($"mandatory r.rotationRules.scheduleExpression: found \"{schedule}\", up to {days} days apart, expected at most 90 days. {Next}");

    [Theory]
    [InlineData("every month")]
    [InlineData("cron(0 4 31 2 ? *)")]
    [InlineData("rate(0 days)")]
    public void Schedule_that_never_comes_violates(string schedule)
        => Gate.Prod(Rule, Rotation(("scheduleExpression", schedule)))
            .Violates($"mandatory r.rotationRules.scheduleExpression: found \"{schedule}\", expected rate(…) or cron(…) that comes again. Write the schedule as AWS Secrets Manager reads it.");

    [Fact]
    public void Too_many_days_and_missing_rules_violate()
    {
        Gate.Prod(Rule, Rotation(("automaticallyAfterDays", 120))).Violates($"mandatory r.rotationRules.automaticallyAfterDays: found 120, expected 1 to 90 days. {Next}");
        Gate.Prod(Rule, Some.Resource("aws:secretsmanager/secretRotation:SecretRotation", "r")).Violates($"mandatory r.rotationRules.automaticallyAfterDays: found nothing, expected 1 to 90 days. {Next}");
    }

    [Fact]
    public void Rotation_that_is_switched_off_violates()
        => Gate.Prod(Rule, Some.Resource("aws:secretsmanager/secretRotation:SecretRotation", "r", ("rotationEnabled", false), ("rotationRules", Value.Map(("automaticallyAfterDays", 30)))))
            .Violates("mandatory r.rotationEnabled: found false, expected true. Switch rotation on.");

    [Fact]
    public void Unknown_days_are_unknown()
        => Gate.Prod(Rule, Rotation(("automaticallyAfterDays", Value.Unknown))).IsUnknown(Unknown.At(Rule, "r.rotationRules.automaticallyAfterDays"));

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Rotation(("automaticallyAfterDays", 900))).IsCompliant();

    private static PolicyResource Rotation(params (string Name, object Value)[] rules)
        => Some.Resource("aws:secretsmanager/secretRotation:SecretRotation", "r", ("rotationRules", Value.Map(rules)));
}
