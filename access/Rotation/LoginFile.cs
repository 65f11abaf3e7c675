using System.Text.Json;
using System.Text.Json.Nodes;

namespace Access.Rotation;

/// <summary>
/// Logins in a file, for stacks whose secrets are their outputs: <c>{"servers": {"main": login}, "services": {"auth": {"current": login}}}</c>,
/// where a login has the members of a secret. Only its owner may read it.
/// </summary>
/// <param name="path">The file.</param>
internal sealed class LoginFile(string path)
{
    private string Path => path;

    /// <summary>The rotator's login on a server.</summary>
    public LoginCredentials Rotator(string server)
        => LoginCredentials.Parse((Read()["servers"]?[server] ?? throw Missing($"servers.{server}")).ToJsonString(), $"{path}, servers.{server}");

    /// <summary>The versions of a service's login.</summary>
    public ILoginStore Service(string service) => new ServiceLogins(this, service);

    private JsonObject Read()
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw Missing("an object");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AccessException($"{path}: cannot be read: {e.Message}", e);
        }
        catch (JsonException)
        {
#pragma warning disable MA0054 // the inner exception could quote a password
            throw new AccessException($"{path}: not JSON");
#pragma warning restore MA0054
        }
    }

    private AccessException Missing(string what) => new($"{path}: found no {what}");

    // Readers see the old file or the new one, and nobody else may read either.
    private void Write(JsonObject content)
    {
        var file = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new StreamWriter(file, System.Text.Encoding.UTF8, options))
            stream.Write(content.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        File.Move(file, path, overwrite: true);
    }

    private sealed class ServiceLogins(LoginFile file, string service) : ILoginStore
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
}
