namespace Engine.Tests;

public sealed class PropertyPathTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a.b[0].c", "a|b|0|c")]
    [InlineData("tags[\"odd key\"].x", "tags|odd key|x")]
    [InlineData("[\"a.b\"][*]", "a.b|*")]
    public void Path_is_taken_apart(string path, string steps) => Assert.Equal(steps, string.Join('|', PropertyPath.Parse(path)));

    [Theory]
    [InlineData("", "a", "a")]
    [InlineData("a", "b", "a.b")]
    [InlineData("a", "odd key", "a[\"odd key\"]")]
    public void Key_is_quoted_where_it_must_be(string path, string key, string expected) => Assert.Equal(expected, PropertyPath.Join(path, key));

    [Theory]
    [InlineData("a.b", "a.b.c", true)]
    [InlineData("a[*].c", "a[3].c", true)]
    [InlineData("a.b", "a", true)]
    [InlineData("a.b", "a.c", false)]
    [InlineData("*", "anything.below", true)]
    public void Pattern_touches_what_it_names_and_what_lies_within(string pattern, string path, bool expected)
        => Assert.Equal(expected, PropertyPath.Touches(PropertyPath.Parse(pattern), PropertyPath.Parse(path)));
}
