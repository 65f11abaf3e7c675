using System.Text.Json.Nodes;

namespace Access.Rotation;

/// <summary>The versions of one service's login in a <see cref="LoginFile"/>.</summary>
/// <param name="file">The file.</param>
/// <param name="service">The service.</param>
internal sealed class FileLoginStore(LoginFile file, string service) : ILoginStore
{
    public Task<StoredLogin?> ReadAsync(LoginStage stage, CancellationToken ct)
    {
        var versions = Versions(file.Read());
        var name = Name(stage);
        if (versions[name] is not JsonObject login)
            return stage == LoginStage.Current ? throw file.Missing($"services.{service}.{name}") : Task.FromResult<StoredLogin?>(null);
        var since = login["since"]?.GetValue<DateTimeOffset>() ?? DateTimeOffset.UnixEpoch;
        return Task.FromResult<StoredLogin?>(new StoredLogin(name, LoginCredentials.Parse(login.ToJsonString(), $"{file.Path}, services.{service}.{name}"), since));
    }

    public Task<StoredLogin> StageAsync(LoginCredentials credentials, CancellationToken ct)
    {
        var now = DateTimeOffset.UtcNow;
        var login = (JsonObject)JsonNode.Parse(credentials.ToJson())!;
        login["since"] = now;
        Change(versions => versions[Name(LoginStage.Pending)] = login);
        return Task.FromResult(new StoredLogin(Name(LoginStage.Pending), credentials, now));
    }

    public Task PromoteAsync(StoredLogin pending, StoredLogin current, CancellationToken ct)
    {
        Change(versions =>
        {
            versions[Name(LoginStage.Previous)] = versions[Name(LoginStage.Current)]!.DeepClone();
            versions[Name(LoginStage.Current)] = versions[Name(LoginStage.Pending)]!.DeepClone();
            versions[Name(LoginStage.Current)]!["since"] = DateTimeOffset.UtcNow;
            versions.Remove(Name(LoginStage.Pending));
        });
        return Task.CompletedTask;
    }

    private static string Name(LoginStage stage) => stage switch
    {
        LoginStage.Current => "current",
        LoginStage.Pending => "pending",
        _ => "previous",
    };

    private JsonObject Versions(JsonObject content) => content["services"]?[service] as JsonObject ?? throw file.Missing($"services.{service}");

    private void Change(Action<JsonObject> change)
    {
        var content = file.Read();
        change(Versions(content));
        file.Write(content);
    }
}
