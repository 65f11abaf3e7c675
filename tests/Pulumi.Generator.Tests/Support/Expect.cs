namespace Pulumi.Generator.Tests.Support;

/// <summary>Assertions that show all of what they found.</summary>
static class Expect
{
    /// <summary>Fails with every line, where xunit would cut them.</summary>
    public static void None(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        Assert.True(text.Length == 0, text);
    }
}
