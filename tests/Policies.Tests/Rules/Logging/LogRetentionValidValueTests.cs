using Pulumi.Policy;

namespace Policies.Tests.Rules.Logging;

public sealed class LogRetentionValidValueTests
{
    private const string Rule = "log-retention-valid-value";

    [Theory]
    [InlineData(0)]
    [InlineData(14)]
    [InlineData(3653)]
    public void Number_that_cloudwatch_takes_passes(int days) => Gate.Prod(Rule, Group(("retentionInDays", days))).IsCompliant();

    [Fact]
    public void Nothing_keeps_for_ever_and_passes() => Gate.Prod(Rule, Group()).IsCompliant();

    [Theory]
    [InlineData(45, 60)]
    [InlineData(10000, 3653)]
    public void Other_number_violates_everywhere(int days, int next)
    {
        var message = $"mandatory log.retentionInDays: found {days}, expected 0 or one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653. Set {next}.";
        Gate.Prod(Rule, Group(("retentionInDays", days))).Violates(message);
        Gate.In("dev", Rule, Group(("retentionInDays", days))).Violates(message);
    }

    [Fact]
    public void Text_violates()
        => Gate.Prod(Rule, Group(("retentionInDays", "a month"))).Violates("mandatory log.retentionInDays: found a month, expected a number. Give the property a value of its own type.");

    [Fact]
    public void Unknown_number_is_unknown() => Gate.Prod(Rule, Group(("retentionInDays", Value.Unknown))).IsUnknown(Unknown.At(Rule, "log.retentionInDays"));

    private static PolicyResource Group(params (string Name, object Value)[] props) => Some.Resource("aws:cloudwatch/logGroup:LogGroup", "log", props);
}
