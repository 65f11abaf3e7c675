using Access.Servers;
using Amazon.Runtime;

namespace Access.Tests;

public sealed class AwsSignatureTests
{
    // The credentials, time and requests of AWS's published test suite for Signature Version 4.
    private static readonly DateTime Time = new(2015, 8, 30, 12, 36, 0, DateTimeKind.Utc);

    private static readonly AwsSignature Signature = new(
        new ImmutableCredentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", token: null), "us-east-1", "service", Time);

    [Theory]
    [InlineData("GET", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")] // get-vanilla
    [InlineData("POST", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b")] // post-vanilla
    public void Authorization_is_that_of_the_published_vector(string method, string signature)
    {
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["host"] = "example.amazonaws.com", ["x-amz-date"] = Signature.Timestamp };
        Assert.Equal(
            $"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature={signature}",
            Signature.Authorization(method, headers, ""));
    }

    [Fact]
    public void Token_of_a_login_is_a_signed_url_without_scheme()
    {
        var settings = ServerSettings.Read(Support.Props.Of(("host", "db.example"), ("port", 5432), ("username", "ma ster"), ("iamAuthentication", true)));
        var token = LoginPassword.Token(settings, Signature with { Service = "rds-db", Credentials = new ImmutableCredentials("AKIDEXAMPLE", "secret", "session/token") });
        Assert.StartsWith(
            "db.example:5432/?Action=connect&DBUser=ma%20ster&X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Frds-db%2Faws4_request&X-Amz-Date=20150830T123600Z&X-Amz-Expires=900"
            + "&X-Amz-Security-Token=session%2Ftoken&X-Amz-SignedHeaders=host&X-Amz-Signature=",
            token,
            StringComparison.Ordinal);
        Assert.Equal(64, token.Split("X-Amz-Signature=")[1].Length);
        Assert.DoesNotContain("secret", token, StringComparison.Ordinal);
    }
}
