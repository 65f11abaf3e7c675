using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Engine;

/// <summary>Reads the small YAML files of projects, stacks and packs.</summary>
internal static class YamlFile
{
    public static YamlMappingNode Load(string path)
    {
        try
        {
            using var text = File.OpenText(path);
            var stream = new YamlStream();
            stream.Load(text);
            return stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode root
                ? root
                : throw new ProjectException($"{path}: a mapping is expected (name: …, runtime: …).");
        }
        catch (YamlException e)
        {
            throw new ProjectException($"{path}:{e.Start.Line}:{e.Start.Column}: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException($"{path}: cannot be read: {e.Message}", e);
        }
    }

    public static YamlNode? Member(YamlMappingNode map, string key)
        => map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static string? Text(YamlMappingNode map, string key) => (Member(map, key) as YamlScalarNode)?.Value;
}
