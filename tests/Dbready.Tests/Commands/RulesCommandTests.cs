using Dbready.Tests.Support;
using Policies.Rules;

namespace Dbready.Tests.Commands;

public sealed class RulesCommandTests
{
    [Fact]
    public async Task Rules_lists_every_rule_with_its_level_in_prod()
    {
        var (exit, screen) = await RunAsync("rules");
        Assert.Equal(ExitCodes.Fine, exit);
        Assert.Equal(RuleList.All.Select(rule => rule.Info.Id), Ids(screen));
        Assert.Contains($"{RuleList.All.Length} rules; levels of prod", screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_filters_by_area_and_level_of_an_environment()
    {
        var (_, screen) = await RunAsync("rules", "--area", "M", "--level", "disabled", "--environment", "dev");
        Assert.Contains("rds-deletion-protection", Ids(screen));
        Assert.All(Ids(screen), id => Assert.Equal('M', RuleList.All.First(rule => rule.Info.Id == id).Info.Number[0]));
        Assert.DoesNotContain("environment-binding", Ids(screen));
    }

    [Theory]
    [InlineData("rds-backup-retention")]
    [InlineData("D1")]
    public async Task Rules_explains_one_rule_by_id_or_number(string rule)
    {
        var (exit, screen) = await RunAsync("rules", rule);
        Assert.Equal(ExitCodes.Fine, exit);
        Assert.Contains("D1 rds-backup-retention: ", screen.Output, StringComparison.Ordinal);
        Assert.Matches("level in prod +mandatory", screen.Output);
        Assert.Contains("config minimumDays", screen.Output, StringComparison.Ordinal);
        Assert.Contains("Prowler", screen.Output, StringComparison.Ordinal);
        Assert.Contains("docs/rules/rds-backup-retention.md", screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_unknown_rule_is_wrong_use()
    {
        var (exit, screen) = await RunAsync("rules", "no-such-rule");
        Assert.Equal(ExitCodes.WrongUse, exit);
        Assert.Equal("error: 'no-such-rule': there is no such rule; 'dbready rules' lists them.\n", screen.Error);
    }

    static IEnumerable<string> Ids(Screen screen) =>
        screen.Output.Split('\n').Where(line => line.Length > 4 && line[0] is >= 'A' and <= 'M' && char.IsDigit(line[1])).Select(line => line[4..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]);

    static async Task<(int Exit, Screen Screen)> RunAsync(params string[] arguments)
    {
        var screen = new Screen(width: 200);
        return (await App.RunAsync(arguments, screen.Terminal, new Installation("/clone", AppContext.BaseDirectory)), screen);
    }
}
