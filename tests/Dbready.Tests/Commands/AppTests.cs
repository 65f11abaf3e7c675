using Dbready.Tests.Support;
using Testing;

namespace Dbready.Tests.Commands;

public sealed class AppTests
{
    [Theory]
    [InlineData("help.txt", "--help")]
    [InlineData("help-preview.txt", "preview", "--help")]
    [InlineData("help-gate.txt", "gate", "--help")]
    [InlineData("help-explain.txt", "explain", "--help")]
    [InlineData("help-offline-providers.txt", "offline-providers", "--help")]
    public async Task Help_matches_its_golden_file(string golden, params string[] arguments)
    {
        var (exit, screen) = await RunAsync(arguments);
        Assert.Equal(ExitCodes.Fine, exit);
        Golden.Matches(golden, screen.Output);
    }

    [Theory]
    [InlineData("Required argument 'stack' missing for command: 'gate'.", "gate")]
    [InlineData("Unknown option '--stat'.", "gate", "--stat")]
    [InlineData("Stack 'a b': expected 1 to 100 letters, digits, hyphens, underscores or periods.", "gate", "a b")]
    [InlineData("Unrecognized command or argument 'extra'.", "gate", "prod", "extra")]
    [InlineData("Argument 'pdf' not recognized. Must be one of:\n\t'table'\n\t'json'\n\t'markdown'\n\t'sarif'\n\t'junit'", "gate", "prod", "--format", "pdf")]
    public async Task Wrong_use_says_what_is_wrong_and_ends_with_2(string message, params string[] arguments)
    {
        var (exit, screen) = await RunAsync(arguments);
        Assert.Equal(ExitCodes.WrongUse, exit);
        Assert.Equal($"error: {message}\nTry 'dbready gate --help'.\n", screen.Error);
        Assert.Empty(screen.Output);
    }

    static async Task<(int Exit, Screen Screen)> RunAsync(params string[] arguments)
    {
        var screen = new Screen();
        return (await App.RunAsync(arguments, screen.Terminal, new Installation(Repository.Root, AppContext.BaseDirectory)), screen);
    }
}
