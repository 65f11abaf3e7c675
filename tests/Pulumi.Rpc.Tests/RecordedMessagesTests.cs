using Google.Protobuf;

namespace Pulumi.Rpc.Tests;

/// <summary>Bytes with the engine's field numbers written out by hand: a renumbered copy would decode as something else without a word.</summary>
public sealed class RecordedMessagesTests
{
    [Theory]
    [InlineData("0801120568656c6c6f1a0175" + "2007" + "2801", "{ \"severity\": \"INFO\", \"message\": \"hello\", \"urn\": \"u\", \"streamId\": 7, \"ephemeral\": true }")]
    public void Log_request(string hex, string json) => AssertBytes(Pulumirpc.LogRequest.Parser, hex, json);

    // The first field of AnalyzeResponse is number 2, and AnalyzeDiagnostic leaves out 6.
    [Theory]
    [InlineData("1211" + "0a0172" + "120170" + "1a0131" + "2201642a016d" + "3801", "{ \"diagnostics\": [ { \"policyName\": \"r\", \"policyPackName\": \"p\", \"policyPackVersion\": \"1\", \"description\": \"d\", \"message\": \"m\", \"enforcementLevel\": \"MANDATORY\" } ] }")]
    [InlineData("1a06" + "0a0172" + "120177", "{ \"notApplicable\": [ { \"policyName\": \"r\", \"reason\": \"w\" } ] }")]
    public void Analyze_response(string hex, string json) => AssertBytes(Pulumirpc.AnalyzeResponse.Parser, hex, json);

    [Theory]
    [InlineData("0a0161" + "2002" + "2a0162" + "3207" + "0a0163" + "12020805" + "3801", "{ \"replaces\": [ \"a\" ], \"changes\": \"DIFF_SOME\", \"diffs\": [ \"b\" ], \"detailedDiff\": { \"c\": { \"kind\": \"UPDATE_REPLACE\" } }, \"hasDetailedDiff\": true }")]
    public void Diff_response(string hex, string json) => AssertBytes(Pulumirpc.DiffResponse.Parser, hex, json);

    [Theory]
    [InlineData("0a0175" + "2a0164" + "32016e" + "3a0174", "{ \"urn\": \"u\", \"randomSeed\": \"ZA==\", \"name\": \"n\", \"type\": \"t\" }")]
    public void Check_request(string hex, string json) => AssertBytes(Pulumirpc.CheckRequest.Parser, hex, json);

    [Fact]
    public void Field_that_is_not_known_is_no_error()
        => Assert.Equal("u", Pulumirpc.CheckRequest.Parser.ParseFrom(Convert.FromHexString("0a0175" + "f87f01")).Urn);

    [Theory]
    [InlineData("0a05613a623a63" + "12016e" + "1a0170" + "2001", "{ \"type\": \"a:b:c\", \"name\": \"n\", \"parent\": \"p\", \"custom\": true }")]
    public void Register_resource_request(string hex, string json) => AssertBytes(Pulumirpc.RegisterResourceRequest.Parser, hex, json);

    [Theory]
    [InlineData("0a0175" + "120169", "{ \"urn\": \"u\", \"id\": \"i\" }")]
    public void Register_resource_response(string hex, string json) => AssertBytes(Pulumirpc.RegisterResourceResponse.Parser, hex, json);

    private static void AssertBytes<T>(MessageParser<T> parser, string hex, string json)
        where T : IMessage<T>, new()
    {
        var expected = JsonParser.Default.Parse<T>(json);
        Assert.Equal(expected, parser.ParseFrom(Convert.FromHexString(hex)));
        Assert.Equal(hex, Convert.ToHexStringLower(expected.ToByteArray()));
    }
}
