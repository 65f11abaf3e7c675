using Dbready.Tests.Support;
using Dbready.Text;

namespace Dbready.Tests.Text;

public sealed class TextTableTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("stacks/prod.yaml:31", 12, "stacks/prod.|yaml:31")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    public void Wrap_breaks_at_the_best_place(string text, int width, string expected) =>
        Assert.Equal(expected, string.Join('|', TextTable.Wrap(text, width)));

    [Fact]
    public void Write_table_within_its_width_keeps_one_line_per_row()
    {
        var screen = new Screen();
        var table = new TextTable("A", "LONGER");
        table.Add("first", "x");
        table.Add("", new Cell("second", Ink.Red));
        table.Write(screen.Terminal);
        Assert.Equal("A      LONGER\nfirst  x\n       second\n", screen.Output);
    }
}
