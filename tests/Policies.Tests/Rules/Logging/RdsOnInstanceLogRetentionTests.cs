namespace Policies.Tests.Rules.Logging;

public sealed class RdsOnInstanceLogRetentionTests
{
    private const string Rule = "rds-on-instance-log-retention";
    private const string Parameter = "rds.log_retention_period";

    [Fact]
    public void Three_days_pass() => Gate.Prod(Rule, Some.Parameters("postgres16", (Parameter, "4320"))).IsCompliant();

    [Fact]
    public void Nothing_is_three_days_too() => Gate.Prod(Rule, Some.Parameters("postgres16")).IsCompliant();

    [Theory]
    [InlineData("1440")]
    [InlineData("20000")]
    public void Other_times_violate(string minutes)
        => Gate.Prod(Rule, Some.Parameters("postgres16", (Parameter, minutes)))
            .Violates($"advisory auth.parameters[rds.log_retention_period]: found \"{minutes}\", expected 4320 to 10080 minutes. Set it in minutes; AWS takes at most a week.");

    [Fact]
    public void Unknown_time_is_unknown()
        => Gate.Prod(Rule, Some.Parameters("postgres16", (Parameter, Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.parameters[rds.log_retention_period]", "advisory"));

    [Fact]
    public void Other_engines_are_not_applicable() => Gate.Prod(Rule, Some.Parameters("mysql8.0")).IsNotApplicable("family mysql8.0 is not PostgreSQL");
}
