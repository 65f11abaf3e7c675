using System.Text.Json;
using Pulumi;

namespace RawProgram;

/// <summary>JSON to options of a resource.</summary>
internal static class OptionsReader
{
    public static CustomResourceOptions Read(JsonElement resource, Resource? parent)
        => resource.TryGetProperty("options", out var options)
            ? new CustomResourceOptions
            {
                Parent = parent,
                Protect = options.TryGetProperty("protect", out var protect) ? protect.GetBoolean() : null,
                DeleteBeforeReplace = options.TryGetProperty("deleteBeforeReplace", out var delete) ? delete.GetBoolean() : null,
                IgnoreChanges = options.TryGetProperty("ignoreChanges", out var paths) ? [.. paths.EnumerateArray().Select(path => path.GetString()!)] : [],
            }
            : new CustomResourceOptions { Parent = parent };
}
