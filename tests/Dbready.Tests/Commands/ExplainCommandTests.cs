using Dbready.Tests.Support;

namespace Dbready.Tests.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    readonly SampleProject _project = new();

    [Theory]
    [InlineData("explain.txt", "table")]
    [InlineData("explain.json", "json")]
    [InlineData("explain.md", "markdown")]
    public async Task Explain_names_every_value_and_its_origin(string golden, string format)
    {
        var (exit, screen) = await RunAsync("explain", "auth", "--format", format);
        Assert.Equal(ExitCodes.Fine, exit);
        Golden.Matches(golden, screen.Output);
    }

    [Fact]
    public async Task Explain_unknown_service_names_those_there_are()
    {
        var (exit, screen) = await RunAsync("explain", "billing");
        Assert.Equal(ExitCodes.WrongUse, exit);
        Assert.Equal("error: service 'billing': stack prod has auth.\n", screen.Error);
    }

    [Fact]
    public async Task Explain_unknown_stack_names_those_there_are()
    {
        var (exit, screen) = await RunAsync("explain", "auth", "--stack", "qa");
        Assert.Equal(ExitCodes.WrongUse, exit);
        Assert.Equal($"error: stack qa: {_project.Path} has no stacks/qa.yaml, but catalogues for prod.\n", screen.Error);
    }

    [Fact]
    public async Task Explain_catalogue_with_faults_lists_all_of_them_as_compilers_do()
    {
        _project.Write("stacks/prod.yaml", SampleProject.Environment
            .Replace("multiAz: true", "multiAZ: true", StringComparison.Ordinal)
            .Replace("100GiB", "100", StringComparison.Ordinal));
        var (exit, screen) = await RunAsync("explain", "auth");
        Assert.Equal(ExitCodes.WrongUse, exit);
        Golden.Matches("catalogue-faults.txt", screen.Error);
        Assert.Empty(screen.Output);
    }

    public void Dispose() => _project.Dispose();

    async Task<(int Exit, Screen Screen)> RunAsync(params string[] arguments)
    {
        var screen = new Screen();
        var installation = new Installation(_project.Path, AppContext.BaseDirectory);
        return (await App.RunAsync([.. arguments, "--program", _project.Path], screen.Terminal, installation), screen);
    }
}
