using Dbready.Tests.Support;

namespace Dbready.Tests.Commands;

public sealed class CostCommandTests : IDisposable
{
    readonly SampleProject _project = new();

    [Theory]
    [InlineData("cost.txt", "table")]
    [InlineData("cost.json", "json")]
    [InlineData("cost.md", "markdown")]
    public async Task Cost_names_every_line_its_price_and_the_total(string golden, string format)
    {
        var (exit, screen) = await RunAsync("cost", "prod", "--format", format);
        Assert.Equal(ExitCodes.Fine, exit);
        Golden.Matches(golden, screen.Output);
    }

    [Fact]
    public async Task Budget_that_is_kept_opens_the_gate()
    {
        var (exit, screen) = await RunAsync("cost", "prod", "--budget", "185");
        Assert.Equal(ExitCodes.Fine, exit);
        Assert.EndsWith("GO\n  - 168.47 USD a month, budget 185.00 USD\n", screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Budget_that_is_not_kept_closes_the_gate()
    {
        var (exit, screen) = await RunAsync("cost", "prod", "--budget", "100");
        Assert.Equal(ExitCodes.Findings, exit);
        Assert.EndsWith("NO-GO\n  - 168.47 USD a month, budget 100.00 USD\n", screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Budget_cannot_be_kept_by_what_has_no_known_price()
    {
        _project.Write("stacks/prod.yaml", SampleProject.Environment.Replace("100GiB", "100GiB\n      storageType: io2\n      iops: 1000", StringComparison.Ordinal));
        var (exit, screen) = await RunAsync("cost", "prod", "--budget", "100000");
        Assert.Equal(ExitCodes.Findings, exit);
        Assert.Contains("no price is known for io2 storage, Multi-AZ of main", screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_shows_what_the_other_stack_pays_differently()
    {
        _project.Write("stacks/small.yaml", SampleProject.Environment.Replace("multiAz: true", "multiAz: false", StringComparison.Ordinal));
        var (exit, screen) = await RunAsync("cost", "prod", "--diff", "small");
        Assert.Equal(ExitCodes.Fine, exit);
        Golden.Matches("cost-diff.txt", screen.Output);
    }

    [Fact]
    public async Task Budget_below_nothing_is_wrong_use()
    {
        var (exit, screen) = await RunAsync("cost", "prod", "--budget", "-1");
        Assert.Equal(ExitCodes.WrongUse, exit);
        Assert.Contains("expected an amount of 0 or more", screen.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _project.Dispose();

    async Task<(int Exit, Screen Screen)> RunAsync(params string[] arguments)
    {
        var screen = new Screen();
        var installation = new Installation(_project.Path, AppContext.BaseDirectory);
        return (await App.RunAsync([.. arguments, "--program", _project.Path], screen.Terminal, installation), screen);
    }
}
