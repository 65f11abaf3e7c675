using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Runtime;

namespace Access.Servers;

/// <summary>AWS Secrets Manager, by signed requests.</summary>
/// <param name="region">For example <c>eu-central-1</c>.</param>
/// <param name="credentials">Who asks.</param>
internal sealed class SecretsManager(string region, ImmutableCredentials credentials)
{
    private const string ContentType = "application/x-amz-json-1.1";

    private readonly AwsService service = new("secretsmanager", "SECRETS_MANAGER", region, credentials);

    /// <summary>The member <c>password</c> of a secret in the form that RDS and this project write.</summary>
    /// <exception cref="AccessException">The secret cannot be read, or holds no password.</exception>
    public async Task<string> ReadPasswordAsync(string arn, CancellationToken ct)
    {
        try
        {
            return PasswordOf(arn, await CallAsync("GetSecretValue", new JsonObject { ["SecretId"] = arn }, ct));
        }
        catch (AwsErrorException e)
        {
            throw new AccessException($"cannot read the secret {arn}: {e.Message}", e);
        }
    }

    /// <summary>Calls an operation.</summary>
    /// <param name="operation">Its name: <c>GetSecretValue</c>.</param>
    /// <param name="input">Its input.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>Its output.</returns>
    /// <exception cref="AwsErrorException">The service refused.</exception>
    public async Task<JsonElement> CallAsync(string operation, JsonObject input, CancellationToken ct)
    {
        var (status, answer) = await service.PostAsync(ContentType, input.ToJsonString(), "secretsmanager." + operation, ct);
        return status is >= 200 and < 300 ? JsonSerializer.Deserialize<JsonElement>(answer) : throw ErrorOf(status, answer);
    }

    // The answer itself may hold the secret: of it only the names of errors are shown.
    private static AwsErrorException ErrorOf(int status, string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            var type = json.RootElement.TryGetProperty("__type", out var name) ? name.GetString() ?? "" : "";
            var code = type[(type.LastIndexOf('#') + 1)..];
            return new AwsErrorException(code, $"HTTP {status}, {code}" + (json.RootElement.TryGetProperty("message", out var message) ? ": " + message.GetString() : ""));
        }
        catch (JsonException)
        {
            return new AwsErrorException("", $"HTTP {status}, and no reason that could be read");
        }
    }

    private static string PasswordOf(string arn, JsonElement answer)
    {
        try
        {
            using var secret = JsonDocument.Parse(answer.GetProperty("SecretString").GetString()!);
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
