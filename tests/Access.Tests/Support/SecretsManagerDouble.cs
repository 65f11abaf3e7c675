using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Access.Tests.Support;

/// <summary>AWS Secrets Manager's versions and staging labels, over HTTP on the loopback. While one is there, requests of this process go to it.</summary>
internal sealed class SecretsManagerDouble : IAsyncDisposable
{
    private static readonly string[] Variables = ["AWS_ENDPOINT_URL_SECRETS_MANAGER", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];
    private readonly HttpListener listener = new();
    private readonly Dictionary<string, Secret> secrets = new(StringComparer.Ordinal);
    private readonly Task serving;

    public SecretsManagerDouble()
    {
        Address = $"http://127.0.0.1:{FreePort.Find()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        foreach (var (name, value) in Variables.Zip([Address, "made-up-key-id", "made-up-key"]))
            Environment.SetEnvironmentVariable(name, value);
        serving = Task.Run(ServeAsync);
    }

    public string Address { get; }

    /// <summary>Makes a secret, or gives it a new current version.</summary>
    public void Put(string name, string content) => Of(name).Put(Guid.NewGuid().ToString(), content, "AWSCURRENT");

    /// <summary>The content of a version, or null.</summary>
    public string? Read(string name, string label)
    {
        lock (secrets)
            return Of(name).Find(label)?.Content;
    }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
        foreach (var name in Variables)
            Environment.SetEnvironmentVariable(name, null);
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var (status, answer) = Answer(context.Request.Headers["X-Amz-Target"] ?? "", JsonNode.Parse(await reader.ReadToEndAsync())!.AsObject());
                context.Response.StatusCode = status;
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer.ToJsonString()));
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private (int Status, JsonObject Answer) Answer(string target, JsonObject request)
    {
        lock (secrets)
        {
            var secret = Of(request["SecretId"]!.GetValue<string>());
            switch (target)
            {
                case "secretsmanager.GetSecretValue":
                    return secret.Find(request["VersionStage"]?.GetValue<string>() ?? "AWSCURRENT") is { } found
                        ? (200, new JsonObject { ["VersionId"] = found.Id, ["SecretString"] = found.Content, ["CreatedDate"] = found.Created })
                        : (400, new JsonObject { ["__type"] = "ResourceNotFoundException", ["message"] = "no such version" });
                case "secretsmanager.PutSecretValue":
                    var id = request["ClientRequestToken"]!.GetValue<string>();
                    secret.Put(id, request["SecretString"]!.GetValue<string>(), request["VersionStages"]![0]!.GetValue<string>());
                    return (200, new JsonObject { ["VersionId"] = id });
                case "secretsmanager.UpdateSecretVersionStage":
                    return secret.Move(request["VersionStage"]!.GetValue<string>(), request["RemoveFromVersionId"]!.GetValue<string>(), request["MoveToVersionId"]?.GetValue<string>())
                        ? (200, [])
                        : (400, new JsonObject { ["__type"] = "InvalidParameterException", ["message"] = "the label is attached to another version" });
                default:
                    return (400, new JsonObject { ["__type"] = "UnknownOperationException" });
            }
        }
    }

    private Secret Of(string name)
    {
        if (!secrets.TryGetValue(name, out var secret))
            secrets.Add(name, secret = new Secret());
        return secret;
    }

    private sealed record Version(string Id, string Content, double Created);

    private sealed class Secret
    {
        private readonly Dictionary<string, Version> labels = new(StringComparer.Ordinal);

        public Version? Find(string label) => labels.GetValueOrDefault(label);

        public void Put(string id, string content, string label)
            => labels[label] = new Version(id, content, (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).TotalSeconds);

        public bool Move(string label, string from, string? to)
        {
            if (labels.GetValueOrDefault(label)?.Id != from)
                return false;
            var moved = labels[label];
            labels.Remove(label);
            if (to is null)
                return true;
            labels[label] = labels.Values.First(version => version.Id == to);
            if (label == "AWSCURRENT")
                labels["AWSPREVIOUS"] = moved;
            return true;
        }
    }
}
