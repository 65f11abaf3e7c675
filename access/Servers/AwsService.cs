using System.Net.Http.Headers;
using System.Text;
using Amazon.Runtime;

namespace Access.Servers;

/// <summary>A service of AWS, by signed requests.</summary>
/// <param name="host">First part of its host name: <c>monitoring</c>.</param>
/// <param name="variable">Last part of the variable with another address: AWS's own, for a private endpoint or a double of the service.</param>
/// <param name="region">For example <c>eu-central-1</c>.</param>
/// <param name="credentials">Who asks.</param>
internal sealed class AwsService(string host, string variable, string region, ImmutableCredentials credentials)
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Sends a body and returns the answer, whatever its status.</summary>
    /// <param name="contentType">Of the body.</param>
    /// <param name="body">The body.</param>
    /// <param name="target">What JSON services are told the operation by; null: the body says it.</param>
    /// <param name="ct">Cancels the call.</param>
    public async Task<(int Status, string Answer)> PostAsync(string contentType, string body, string? target, CancellationToken ct)
    {
        var endpoint = Endpoint();
        var signature = new AwsSignature(credentials, region, host, DateTime.UtcNow);
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["content-type"] = contentType,
            ["host"] = endpoint.Authority,
            ["x-amz-date"] = signature.Timestamp,
        };
        if (target is not null)
            headers["x-amz-target"] = target;
        if (credentials.UseToken)
            headers["x-amz-security-token"] = credentials.Token;
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } },
        };
        foreach (var (name, value) in headers.Where(h => h.Key.StartsWith("x-amz-", StringComparison.Ordinal)))
            request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation("authorization", signature.Authorization("POST", headers, body));
        using var response = await Http.SendAsync(request, ct);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(ct));
    }

    private Uri Endpoint()
    {
        var given = Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL_" + variable) ?? Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL");
        var suffix = region.StartsWith("cn-", StringComparison.Ordinal) ? "amazonaws.com.cn" : "amazonaws.com";
        return new Uri(string.IsNullOrEmpty(given) ? $"https://{host}.{region}.{suffix}/" : given);
    }
}
