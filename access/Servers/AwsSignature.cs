using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Auth;

namespace Access.Servers;

/// <summary>AWS Signature Version 4, for the kinds of requests that are made here.</summary>
/// <param name="Credentials">Who signs.</param>
/// <param name="Region">For example <c>eu-central-1</c>.</param>
/// <param name="Service">The service's name in signatures.</param>
/// <param name="Time">When, UTC.</param>
internal sealed record AwsSignature(ImmutableCredentials Credentials, string Region, string Service, DateTime Time)
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    public string Timestamp => Time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>The <c>Authorization</c> header of a request to <c>/</c>.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="headers">Every header that is signed, <c>host</c> and <c>x-amz-date</c> among them; names in lower case.</param>
    /// <param name="body">The body.</param>
    public string Authorization(string method, SortedDictionary<string, string> headers, string body)
    {
        var signed = string.Join(';', headers.Keys);
        var lines = string.Concat(headers.Select(h => $"{h.Key}:{h.Value}\n"));
        return Compute(signed, $"{method}\n/\n\n{lines}\n{signed}\n{Hash(body)}").ForAuthorizationHeader;
    }

    /// <summary>A signed URL without its scheme: what RDS takes for a password.</summary>
    /// <param name="host">Host and port of the server.</param>
    /// <param name="parameters">The request's own query parameters.</param>
    /// <param name="lifetime">How long it may be used.</param>
    public string Presign(string host, IReadOnlyDictionary<string, string> parameters, TimeSpan lifetime)
    {
        var query = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["X-Amz-Algorithm"] = "AWS4-HMAC-SHA256",
            ["X-Amz-Credential"] = $"{Credentials.AccessKey}/{Timestamp[..8]}/{Region}/{Service}/aws4_request",
            ["X-Amz-Date"] = Timestamp,
            ["X-Amz-Expires"] = lifetime.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            ["X-Amz-SignedHeaders"] = "host",
        };
        foreach (var (name, value) in parameters)
            query[name] = value;
        if (Credentials.UseToken)
            query["X-Amz-Security-Token"] = Credentials.Token;
        var text = string.Join('&', query.Select(q => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value)}"));
        var result = Compute("host", $"GET\n/\n{text}\nhost:{host}\n\nhost\n{Hash("")}");
        return $"{host}/?{text}&X-Amz-Signature={result.Signature}";
    }

    private AWS4SigningResult Compute(string signedHeaders, string canonicalRequest)
        => AWS4Signer.ComputeSignature(Credentials.AccessKey, Credentials.SecretKey, Region, Time, Service, signedHeaders, canonicalRequest);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
