using Testing;

namespace EndToEnd.Support;

/// <summary>The official Node packages, installed once below <c>artifacts/</c> from the committed lock file.</summary>
internal static class NodePackages
{
    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    /// <summary>The folder whose <c>node_modules</c> holds them; ends the test where node or the packages cannot be had.</summary>
    public static async Task<string> FolderAsync()
    {
        Tool.Find("node");
        var folder = await Installed.Value;
        Tool.Missing(folder.Length == 0, "node", "the official Node packages cannot be installed here");
        return folder;
    }

    private static async Task<string> InstallAsync()
    {
        var folder = Repository.PathOf("artifacts", "node");
        var lockFile = Path.Combine(folder, "package-lock.json");
        var wanted = Repository.PathOf("tests", "EndToEnd", "node", "package-lock.json");
        var marker = Path.Combine(folder, "installed");
        if (File.Exists(marker) && await File.ReadAllTextAsync(marker) == await File.ReadAllTextAsync(wanted))
            return folder;
        Directory.CreateDirectory(folder);
        File.Copy(wanted, lockFile, overwrite: true);
        File.Copy(Path.ChangeExtension(wanted, null).Replace("-lock", "", StringComparison.Ordinal) + ".json", Path.Combine(folder, "package.json"), overwrite: true);
        var result = await Processes.RunAsync(Tool.Find("npm", "node"), ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
        if (result.ExitCode != 0)
            return "";
        await File.WriteAllTextAsync(marker, await File.ReadAllTextAsync(wanted));
        return folder;
    }
}
