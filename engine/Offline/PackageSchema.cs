using System.Collections.Immutable;
using System.Text.Json;

namespace Engine.Offline;

/// <summary>The schema of a package, as <c>pulumi package get-schema</c> writes it. Resources are read when asked for. Thread-safe.</summary>
public sealed class PackageSchema
{
    private readonly Dictionary<string, ResourceSchema?> resources = new(StringComparer.Ordinal);
    private readonly JsonElement root;
    private readonly SchemaTypes types;

    private PackageSchema(JsonElement root, ReadOnlyMemory<byte> json)
    {
        this.root = root;
        types = new SchemaTypes(root);
        Json = json;
        Name = root.GetProperty("name").GetString()!;
        Version = (root.TryGetProperty("version", out var version) ? version.GetString() : null) ?? "0.0.0";
        if (root.TryGetProperty("parameterization", out var parameterization))
        {
            var plugin = parameterization.GetProperty("baseProvider");
            BasePlugin = plugin.GetProperty("name").GetString();
            BasePluginVersion = plugin.GetProperty("version").GetString();
        }
    }

    /// <summary>The name of the package: <c>aws</c>.</summary>
    public string Name { get; }

    /// <summary>Its version, without a leading <c>v</c>; <c>0.0.0</c> when the schema has none.</summary>
    public string Version { get; }

    /// <summary>The plugin that becomes this package by <c>Parameterize</c>; <see langword="null"/> when the package has a plugin of its own.</summary>
    public string? BasePlugin { get; }

    /// <summary>The version of that plugin.</summary>
    public string? BasePluginVersion { get; }

    /// <summary>The schema as it was read, UTF-8.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>The tokens of all resources.</summary>
    public IEnumerable<string> ResourceTokens
        => root.TryGetProperty("resources", out var all) ? all.EnumerateObject().Select(r => r.Name) : [];

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
            return new PackageSchema(JsonDocument.Parse(json).RootElement, json);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new ProjectException($"{path}: not a package schema: {e.Message}", e);
        }
    }

    /// <summary>The schema of a resource, or of the provider itself (<c>pulumi:providers:aws</c>).</summary>
    /// <returns><see langword="null"/> when the package has no such resource.</returns>
    public ResourceSchema? Resource(string token)
    {
        lock (resources)
        {
            if (!resources.TryGetValue(token, out var schema))
                resources.Add(token, schema = Read(token));
            return schema;
        }
    }

    private ResourceSchema? Read(string token)
    {
        if (token == $"pulumi:providers:{Name}")
            return ReadProvider(token);
        return root.TryGetProperty("resources", out var all) && all.TryGetProperty(token, out var element)
            ? types.ReadResource(token, element)
            : null;
    }

    private ResourceSchema ReadProvider(string token)
    {
        var schema = root.TryGetProperty("provider", out var provider)
            ? types.ReadResource(token, provider)
            : new ResourceSchema(token, ImmutableDictionary<string, SchemaProperty>.Empty, [], ImmutableDictionary<string, SchemaProperty>.Empty);

        // The engine adds these to the inputs of every provider.
        var text = new SchemaProperty(SchemaType.Text);
        return schema with { Inputs = schema.Inputs.SetItem("version", text).SetItem("pluginDownloadURL", text) };
    }
}
