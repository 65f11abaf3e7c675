using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;

namespace Access.Servers;

/// <summary>Reads a password from AWS Secrets Manager.</summary>
internal static class SecretsManager
{
    private const string ContentType = "application/x-amz-json-1.1";

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>The member <c>password</c> of a secret in the form that RDS and this project write.</summary>
    /// <exception cref="AccessException">The secret cannot be read, or holds no password.</exception>
    public static async Task<string> ReadPasswordAsync(string arn, string region, ImmutableCredentials credentials, CancellationToken ct)
    {
        var endpoint = Endpoint(region);
        var body = $$"""{"SecretId":"{{JsonEncodedText.Encode(arn)}}"}""";
        var signature = new AwsSignature(credentials, region, "secretsmanager", DateTime.UtcNow);
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["content-type"] = ContentType,
            ["host"] = endpoint.Authority,
            ["x-amz-date"] = signature.Timestamp,
            ["x-amz-target"] = "secretsmanager.GetSecretValue",
        };
        if (credentials.UseToken)
            headers["x-amz-security-token"] = credentials.Token;
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(ContentType) } },
        };
        foreach (var (name, value) in headers.Where(h => h.Key.StartsWith("x-amz-", StringComparison.Ordinal)))
            request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation("authorization", signature.Authorization("POST", headers, body));
        using var response = await Http.SendAsync(request, ct);
        var answer = await response.Content.ReadAsStringAsync(ct);
        if (!response.IsSuccessStatusCode)
            throw new AccessException($"cannot read the secret {arn}: HTTP {(int)response.StatusCode}, {ErrorOf(answer)}");
        return PasswordOf(arn, answer);
    }

    // The two variables are AWS's own: a private endpoint, or a double of the service.
    private static Uri Endpoint(string region)
    {
        var given = Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL_SECRETS_MANAGER") ?? Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL");
        var suffix = region.StartsWith("cn-", StringComparison.Ordinal) ? "amazonaws.com.cn" : "amazonaws.com";
        return new Uri(string.IsNullOrEmpty(given) ? $"https://secretsmanager.{region}.{suffix}/" : given);
    }

    // The answer itself may hold the secret: of it only the names of errors are shown.
    private static string ErrorOf(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            var type = json.RootElement.TryGetProperty("__type", out var name) ? name.GetString() ?? "" : "";
            return type[(type.LastIndexOf('#') + 1)..] + (json.RootElement.TryGetProperty("message", out var message) ? ": " + message.GetString() : "");
        }
        catch (JsonException)
        {
            return "and no reason that could be read";
        }
    }

    private static string PasswordOf(string arn, string answer)
    {
        try
        {
            using var outer = JsonDocument.Parse(answer);
            using var secret = JsonDocument.Parse(outer.RootElement.GetProperty("SecretString").GetString()!);
            return secret.RootElement.GetProperty("password").GetString()!;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
#pragma warning disable MA0054 // the inner exception could quote the secret
            throw new AccessException($"the secret {arn} holds no JSON object with a member \"password\"");
#pragma warning restore MA0054
        }
    }
}
