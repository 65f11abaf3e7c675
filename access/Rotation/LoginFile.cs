using System.Text.Json;
using System.Text.Json.Nodes;

namespace Access.Rotation;

/// <summary>
/// Logins in a file, for stacks whose secrets are their outputs: <c>{"servers": {"main": login}, "services": {"auth": {"current": login}}}</c>,
/// where a login has the members of a secret; those that watch are in <c>monitoring</c> and <c>poolers</c>, by server. Only its owner may read it.
/// </summary>
/// <param name="path">The file.</param>
internal sealed class LoginFile(string path)
{
    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>The rotator's login on a server.</summary>
    public LoginCredentials Rotator(string server) => Login("servers", server);

    /// <summary>A server's login of a kind.</summary>
    /// <param name="kind">The part of the file: <c>servers</c>, <c>monitoring</c> or <c>poolers</c>.</param>
    /// <param name="server">The server.</param>
    public LoginCredentials Login(string kind, string server)
        => LoginCredentials.Parse((Read()[kind]?[server] ?? throw Missing($"{kind}.{server}")).ToJsonString(), $"{path}, {kind}.{server}");

    /// <summary>The versions of a service's login.</summary>
    public ILoginStore Service(string service) => new FileLoginStore(this, service);

    /// <summary>What it holds.</summary>
    /// <exception cref="AccessException">It cannot be read, or is not an object.</exception>
    public JsonObject Read()
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

    /// <summary>The error that something is not in it.</summary>
    public AccessException Missing(string what) => new($"{path}: found no {what}");

    /// <summary>Writes it anew: readers see the old file or the new one, and nobody else may read either.</summary>
    public void Write(JsonObject content)
    {
        var file = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new StreamWriter(file, System.Text.Encoding.UTF8, options))
            stream.Write(content.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        File.Move(file, path, overwrite: true);
    }
}
