using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Dbready.Publishing;

/// <summary>The access provider as Pulumi distributes plugins: a tarball with the executable <c>pulumi-resource-access</c>.</summary>
internal static class ProviderTarball
{
    /// <summary>The package.</summary>
    public const string Package = "access";

    const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Its version: that of its schema.</summary>
    public static string VersionOf(Installation installation)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(installation.Root, "sdks", Package, "schema.json")));
        return schema.RootElement.GetProperty("version").GetString()!;
    }

    /// <summary>Writes it.</summary>
    /// <returns>The file.</returns>
    public static async Task<string> WriteAsync(Installation installation, string target, CancellationToken cancel)
    {
        using var scratch = new PublishFolder();
        var built = await SingleFile.BuildAsync(installation, Path.Combine("access", "Access.csproj"), scratch.Path, cancel);
        var file = Path.Combine(target, $"pulumi-resource-{Package}-v{VersionOf(installation)}-{Platform()}.tar.gz");
        await using var zipped = new GZipStream(File.Create(file), CompressionLevel.SmallestSize);
        await using var tar = new TarWriter(zipped);
        await using var program = File.OpenRead(built);
        await tar.WriteEntryAsync(
            new PaxTarEntry(TarEntryType.RegularFile, $"pulumi-resource-{Package}{Path.GetExtension(built)}") { Mode = Executable, DataStream = program }, cancel);
        return file;
    }

    /// <summary>Operating system and processor, in the words of plugin files.</summary>
    static string Platform()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return $"{system}-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "amd64")}";
    }
}
