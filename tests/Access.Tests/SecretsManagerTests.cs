using System.Net;
using System.Text;
using Access.Servers;
using Access.Tests.Support;
using Amazon.Runtime;

namespace Access.Tests;

// The address of the service is this process's own: others that ask it take turns.
[Collection(ServersCollection.Name)]
public sealed class SecretsManagerTests : IDisposable
{
    private const string Arn = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:master-AbCdEf";
    private readonly HttpListener service = new();

    public SecretsManagerTests()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        service.Prefixes.Add(address);
        service.Start();
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_SECRETS_MANAGER", address);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_SECRETS_MANAGER", null);
        service.Close();
    }

    [Fact]
    public async Task Password_is_asked_for_with_a_signed_request()
    {
        var reading = ReadAsync();
        var context = await service.GetContextAsync();
        using var body = new StreamReader(context.Request.InputStream);
        Assert.Equal($"{{\"SecretId\":\"{Arn}\"}}", await body.ReadToEndAsync());
        Assert.Equal("secretsmanager.GetSecretValue", context.Request.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.1", context.Request.ContentType);
        Assert.Equal("the-session", context.Request.Headers["X-Amz-Security-Token"]);
        Assert.Matches(
            "^AWS4-HMAC-SHA256 Credential=AKID/[0-9]{8}/eu-central-1/secretsmanager/aws4_request, "
            + "SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, Signature=[0-9a-f]{64}$",
            context.Request.Headers["Authorization"]!);
        await AnswerAsync(context, 200, """{"SecretString":"{\"username\":\"master\",\"password\":\"p\\\"w\"}"}""");
        Assert.Equal("p\"w", await reading);
    }

    [Theory]
    [InlineData(400, """{"__type":"com.amazonaws#ResourceNotFoundException","message":"not here"}""", ": HTTP 400, ResourceNotFoundException: not here")]
    [InlineData(503, "<html>", ": HTTP 503, and no reason that could be read")]
    public async Task Refusal_says_what_the_service_said(int status, string answer, string message)
    {
        var reading = ReadAsync();
        await AnswerAsync(await service.GetContextAsync(), status, answer);
        var error = await Assert.ThrowsAsync<AccessException>(() => reading);
        Assert.Equal($"cannot read the secret {Arn}{message}", error.Message);
    }

    [Theory]
    [InlineData("""{"SecretString":"hunter2"}""")]
    [InlineData("""{"SecretString":"{\"pass\":\"hunter2\"}"}""")]
    [InlineData("""{"SecretBinary":"aHVudGVyMg=="}""")]
    public async Task Secret_of_another_form_is_refused_and_not_quoted(string answer)
    {
        var reading = ReadAsync();
        await AnswerAsync(await service.GetContextAsync(), 200, answer);
        var error = await Assert.ThrowsAsync<AccessException>(() => reading);
        Assert.Equal($"the secret {Arn} holds no JSON object with a member \"password\"", error.Message);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    private static Task<string> ReadAsync()
        => new SecretsManager("eu-central-1", new ImmutableCredentials("AKID", "key", "the-session")).ReadPasswordAsync(Arn, CancellationToken.None);

    private static async Task AnswerAsync(HttpListenerContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        context.Response.Close();
    }
}
