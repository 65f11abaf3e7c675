using System.Text.Json;

namespace Engine.Offline;

/// <summary>The schema of a package, as <c>pulumi package get-schema</c> writes it.</summary>
public sealed class PackageSchema
{
    private PackageSchema(string name, string version)
    {
        Name = name;
        Version = version;
    }

    /// <summary>The name of the package: <c>aws</c>.</summary>
    public string Name { get; }

    /// <summary>Its version, without a leading <c>v</c>.</summary>
    public string Version { get; }

    /// <summary>Reads a schema file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ProjectException">The file cannot be used.</exception>
    public static PackageSchema Load(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException($"{path}: cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a schema.</summary>
    /// <param name="json">The content, UTF-8.</param>
    /// <param name="path">The name of the file, for messages.</param>
    /// <exception cref="ProjectException">The content cannot be used.</exception>
    public static PackageSchema Parse(ReadOnlyMemory<byte> json, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return new PackageSchema(root.GetProperty("name").GetString()!, root.GetProperty("version").GetString()!);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new ProjectException($"{path}: not a package schema: {e.Message}", e);
        }
    }
}
