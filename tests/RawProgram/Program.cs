using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using RawProgram;

// Declares the resources that resources.json beside Pulumi.yaml lists, of any type, with no catalogue of ours.
return await Deployment.RunAsync(() =>
{
    var declared = new Dictionary<string, CustomResource>(StringComparer.Ordinal);
    using var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(Deployment.Instance.RootDirectory, "resources.json")));
    foreach (var resource in list.RootElement.EnumerateArray())
    {
        var name = resource.GetProperty("name").GetString()!;
        var inputs = resource.GetProperty("inputs").EnumerateObject()
            .ToImmutableDictionary(input => input.Name, input => InputReader.Read(input.Value, declared), StringComparer.Ordinal);
        declared.Add(name, new CustomResource(
            resource.GetProperty("type").GetString()!, name, new DictionaryResourceArgs(inputs), options: null));
    }
});
