using Pulumi.Policy;

namespace Policies.Tests.Rules.Logging;

public sealed class LogRetentionByClassTests
{
    private const string Rule = "log-retention-by-class";

    [Theory]
    [InlineData("audit", 365)]
    [InlineData("audit", 0)]
    [InlineData("error", 90)]
    [InlineData("performance", 30)]
    [InlineData("general", 14)]
    public void Long_enough_passes(string logClass, int days) => Gate.Prod(Rule, Group(("tags", Value.Map(("logClass", logClass))), ("retentionInDays", days))).IsCompliant();

    [Theory]
    [InlineData("audit", 90, 365)]
    [InlineData("error", 30, 90)]
    [InlineData("performance", 14, 30)]
    [InlineData("general", 7, 14)]
    [InlineData("error", 0, 90)]
    public void Too_short_and_for_ever_violate(string logClass, int days, int least)
        => Gate.Prod(Rule, Group(("tags", Value.Map(("logClass", logClass))), ("retentionInDays", days)))
            .Violates($"mandatory log.retentionInDays: found {days}, expected {least} days or more, as for {logClass} logs, and not for ever. Set it; lines that are older are deleted.");

    [Fact]
    public void Log_of_rds_is_an_error_log()
        => Gate.Prod(Rule, Group(("name", SomeAlarm.LogName)))
            .Violates("mandatory log.retentionInDays: found 0 by default, expected 90 days or more, as for error logs, and not for ever. Set it; lines that are older are deleted.");

    [Fact]
    public void Log_of_upgrades_is_a_general_one() => Gate.Prod(Rule, Group(("name", "/aws/rds/instance/auth-db/upgrade"), ("retentionInDays", 14))).IsCompliant();

    [Fact]
    public void Class_that_nobody_knows_violates()
        => Gate.Prod(Rule, Group(("tags", Value.Map(("logClass", "misc"))), ("retentionInDays", 14)))
            .Violates("mandatory log.tags.logClass: found \"misc\", expected audit, error, performance or general. Say what is in the log; \"misc\" has no time of its own.");

    [Fact]
    public void Dev_keeps_a_week() => Gate.In("dev", Rule, Group(("tags", Value.Map(("logClass", "audit"))), ("retentionInDays", 7))).IsCompliant();

    [Fact]
    public void Unknown_time_is_unknown()
        => Gate.Prod(Rule, Group(("name", SomeAlarm.LogName), ("retentionInDays", Value.Unknown))).IsUnknown(Unknown.At(Rule, "log.retentionInDays"));

    [Fact]
    public void Logs_of_something_else_are_not_applicable()
    {
        Gate.Prod(Rule, Group(("name", "/aws/lambda/mail"))).IsNotApplicable("it has no tag logClass, and is no log of RDS");
        Gate.Prod(Rule, Group()).IsNotApplicable("it has neither a tag logClass nor a name");
    }

    private static PolicyResource Group(params (string Name, object Value)[] props) => Some.Resource("aws:cloudwatch/logGroup:LogGroup", "log", props);
}
