using Dbready.Text;

namespace Dbready.Tests.Text;

public sealed class ForeignTextTests
{
    [Theory]
    [InlineData("plain\n\tindented  \n", "plain\n\tindented")]
    [InlineData("\e]0;title\a red", "\uFFFD]0;title\uFFFD red")]
    [InlineData("", "")]
    public void Clean_takes_out_what_steers_a_terminal(string text, string expected) => Assert.Equal(expected, ForeignText.Clean(text));

    [Fact]
    public void Clean_cuts_what_nobody_reads() => Assert.EndsWith(" ... (92000 more characters)", ForeignText.Clean(new string('x', 100_000)), StringComparison.Ordinal);
}
