using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using RawProgram;

// Declares the resources that resources.json beside Pulumi.yaml lists, of any type, with no catalogue of ours: those of our own types as components.
return await Deployment.RunAsync(() =>
{
    var declared = new Dictionary<string, Resource>(StringComparer.Ordinal);
    using var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(Deployment.Instance.RootDirectory, "resources.json")));
    foreach (var resource in list.RootElement.EnumerateArray())
    {
        var name = resource.GetProperty("name").GetString()!;
        var inputs = resource.GetProperty("inputs").EnumerateObject()
            .ToImmutableDictionary(input => input.Name, input => InputReader.Read(input.Value, declared), StringComparer.Ordinal);
        var type = resource.GetProperty("type").GetString()!;
        var parent = resource.TryGetProperty("parent", out var key) ? declared[key.GetString()!] : null;
        declared.Add(name, type.StartsWith("dbready:", StringComparison.Ordinal)
            ? new RawComponent(type, name, inputs, new ComponentResourceOptions { Parent = parent })
            : new CustomResource(type, name, new DictionaryResourceArgs(inputs), OptionsReader.Read(resource, parent)));
    }
});
