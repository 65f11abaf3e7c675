using System.Text.Json;
using System.Text.Json.Nodes;
using Access.Servers;

namespace Access.Rotation;

/// <summary>A login in AWS Secrets Manager.</summary>
/// <param name="secrets">The service.</param>
/// <param name="secret">Name or ARN of the secret.</param>
internal sealed class SecretLoginStore(SecretsManager secrets, string secret) : ILoginStore
{
    private const string NotFound = "ResourceNotFoundException";

    public async Task<StoredLogin?> ReadAsync(LoginStage stage, CancellationToken ct)
    {
        try
        {
            var answer = await secrets.CallAsync("GetSecretValue", new JsonObject { ["SecretId"] = secret, ["VersionStage"] = Label(stage) }, ct);
            return new StoredLogin(
                answer.GetProperty("VersionId").GetString()!,
                LoginCredentials.Parse(answer.GetProperty("SecretString").GetString() ?? "", $"secret {secret}, {Label(stage)}"),
                Time(answer.GetProperty("CreatedDate")));
        }
        catch (AwsErrorException e) when (e.Code == NotFound && stage != LoginStage.Current)
        {
            return null;
        }
    }

    public async Task<StoredLogin> StageAsync(LoginCredentials credentials, CancellationToken ct)
    {
        var answer = await secrets.CallAsync(
            "PutSecretValue",
            new JsonObject
            {
                ["SecretId"] = secret,
                ["ClientRequestToken"] = Guid.NewGuid().ToString(),
                ["SecretString"] = credentials.ToJson(),
                ["VersionStages"] = new JsonArray(Label(LoginStage.Pending)),
            },
            ct);
        return new StoredLogin(answer.GetProperty("VersionId").GetString()!, credentials, DateTimeOffset.UtcNow);
    }

    public async Task PromoteAsync(StoredLogin pending, StoredLogin current, CancellationToken ct)
    {
        // Secrets Manager makes the version that loses AWSCURRENT the previous one by itself.
        await MoveAsync(LoginStage.Current, from: current, to: pending, ct);
        await MoveAsync(LoginStage.Pending, from: pending, to: null, ct);
    }

    private async Task MoveAsync(LoginStage stage, StoredLogin from, StoredLogin? to, CancellationToken ct)
    {
        var request = new JsonObject { ["SecretId"] = secret, ["VersionStage"] = Label(stage), ["RemoveFromVersionId"] = from.Version };
        if (to is not null)
            request["MoveToVersionId"] = to.Version;
        await secrets.CallAsync("UpdateSecretVersionStage", request, ct);
    }

    private static string Label(LoginStage stage) => stage switch
    {
        LoginStage.Current => "AWSCURRENT",
        LoginStage.Pending => "AWSPENDING",
        _ => "AWSPREVIOUS",
    };

    // Seconds since 1970, with a fraction.
    private static DateTimeOffset Time(JsonElement value) => DateTimeOffset.UnixEpoch.AddSeconds(value.GetDouble());
}
