using Engine.Monitor;

namespace Engine.Tests.Monitor;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("30m", 1_800)]
    [InlineData("1h30m", 5_400)]
    [InlineData("1.5s", 1.5)]
    [InlineData("18000000000000ns", 18_000)]
    public void Duration_is_read_in_seconds(string text, double seconds)
        => Assert.Equal(TimeSpan.FromSeconds(seconds), GoDuration.Parse(text));

    [Theory]
    [InlineData("30")]
    [InlineData("soon")]
    [InlineData("1.2.3s")]
    public void Other_text_is_refused(string text)
    {
        var error = Assert.Throws<FormatException>(() => GoDuration.Parse(text));

        Assert.Equal($"'{text}' is not a duration such as 30m or 1h30m.", error.Message);
    }
}
