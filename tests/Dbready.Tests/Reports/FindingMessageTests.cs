using Dbready.Reports;

namespace Dbready.Tests.Reports;

public sealed class FindingMessageTests
{
    [Fact]
    public void Parse_own_shape_gives_every_part() =>
        Assert.Equal(
            new FindingMessage("parameters[2].value", "[secret]", "30000 ms or less", "Lower it. Then preview again."),
            FindingMessage.Parse("main.db.parameters[2].value: found [secret], expected 30000 ms or less. Lower it. Then preview again.", "main.db"));

    [Theory]
    [InlineData("main: found 2 servers, expected 1. Drop one.", "main", null)]
    [InlineData("other.multiAz: found false, expected true. Set it.", "main", "other.multiAz")]
    public void Parse_subject_without_resource_keeps_what_it_names(string message, string resource, string? property) =>
        Assert.Equal(property, FindingMessage.Parse(message, resource)!.Property);

    [Theory]
    [InlineData("main.multiAz: found false, expected true.", "true", "")]
    [InlineData("main.multiAz: found false, expected true", "true", "")]
    [InlineData("main.version: found 12, expected 14.2 or later. Upgrade.", "14.2 or later", "Upgrade.")]
    public void Parse_expected_ends_with_its_sentence(string message, string expected, string next)
    {
        var parts = FindingMessage.Parse(message, "main")!;
        Assert.Equal(expected, parts.Expected);
        Assert.Equal(next, parts.NextStep);
    }

    [Theory]
    [InlineData("RDS instances must be encrypted.")]
    [InlineData("a: found b")]
    [InlineData("")]
    public void Parse_other_shape_gives_nothing(string message) => Assert.Null(FindingMessage.Parse(message, "main"));
}
