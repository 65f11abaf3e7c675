namespace Testing.Servers;

/// <summary>Server programs that were obtained once and stay for later runs, outside any clone.</summary>
internal static class ServerCache
{
    // Servers run as another user than root, who cannot look into root's own folders.
    private static readonly string Folder = Path.Combine(
        Environment.UserName == "root" ? "/var/cache" : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "dbready",
        "servers");

    /// <summary>The folder of that name; <paramref name="fillAsync"/> fills it where it is not there yet.</summary>
    /// <param name="name">What is in it, with its version.</param>
    /// <param name="fillAsync">Given an empty folder to fill; it becomes the folder of that name only when this succeeds.</param>
    public static async Task<string> GetAsync(string name, Func<string, Task> fillAsync)
    {
        var target = Path.Combine(Folder, name);
        if (Directory.Exists(target))
            return target;
        Directory.CreateDirectory(Folder);
        var fresh = Path.Combine(Folder, $"{name}.{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(fresh);
            await fillAsync(fresh);
            Directory.Move(fresh, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            // Another run was faster: its copy is as good.
        }
        finally
        {
            if (Directory.Exists(fresh))
                Directory.Delete(fresh, recursive: true);
        }

        return target;
    }
}
