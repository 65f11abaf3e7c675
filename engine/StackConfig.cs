using System.Collections.Immutable;
using Engine.Secrets;
using YamlDotNet.RepresentationModel;

namespace Engine;

/// <summary>The configuration of a stack.</summary>
/// <param name="Values">The values by full key, secrets in clear where they could be decrypted.</param>
/// <param name="NotDecrypted">Keys whose values stand here as ciphertext, because the passphrase is not known.</param>
public sealed record StackConfig(ImmutableDictionary<string, ConfigValue> Values, ImmutableArray<string> NotDecrypted)
{
    private const string ProjectFile = "Pulumi.yaml";

    /// <summary>Reads <c>Pulumi.&lt;stack&gt;.yaml</c> and the defaults in <c>Pulumi.yaml</c>; a missing stack file is an empty one.</summary>
    /// <param name="project">The project.</param>
    /// <param name="stack">The bare name of the stack.</param>
    /// <param name="passphrase">The stack's passphrase; <see langword="null"/> when it is not known.</param>
    /// <exception cref="ProjectException">A file cannot be used, or the passphrase is wrong.</exception>
    public static StackConfig Load(Project project, string stack, string? passphrase)
    {
        var values = ImmutableDictionary.CreateBuilder<string, ConfigValue>(StringComparer.Ordinal);
        var notDecrypted = ImmutableArray.CreateBuilder<string>();
        if (YamlFile.Member(YamlFile.Load(Path.Combine(project.RootDirectory, ProjectFile)), "config") is YamlMappingNode declared)
        {
            foreach (var (key, node) in declared.Children)
            {
                var value = node is YamlMappingNode map ? YamlFile.Member(map, "value") ?? YamlFile.Member(map, "default") : node;
                if (value is not null)
                    values[FullKey(project, key)] = new ConfigValue(ConfigText.Of(value));
            }
        }

        var file = Path.Combine(project.RootDirectory, FileOf(stack));
        if (File.Exists(file) && new FileInfo(file).Length > 0)
        {
            var root = YamlFile.Load(file);
            using var decrypter = passphrase is not null && YamlFile.Text(root, "encryptionsalt") is { } salt
                ? PassphraseDecrypter.Create(salt, passphrase, file)
                : null;
            if (YamlFile.Member(root, "config") is YamlMappingNode config)
            {
                foreach (var (key, node) in config.Children)
                {
                    var text = new ConfigText(decrypter, file);
                    var full = FullKey(project, key);
                    values[full] = text.Read(node);
                    if (text.LeftEncrypted)
                        notDecrypted.Add(full);
                }
            }
        }

        return new StackConfig(values.ToImmutable(), notDecrypted.ToImmutable());
    }

    /// <summary>Where a value stands: the stack's file, else the project's.</summary>
    /// <param name="project">The project.</param>
    /// <param name="stack">The bare name of the stack.</param>
    /// <param name="key">The full key.</param>
    /// <returns>The file's name and the line, from 1; <see langword="null"/> when no file sets the key.</returns>
    public static (string File, int Line)? Locate(Project project, string stack, string key)
    {
        foreach (var file in new[] { FileOf(stack), ProjectFile })
        {
            var path = Path.Combine(project.RootDirectory, file);
            if (File.Exists(path) && new FileInfo(path).Length > 0
                && YamlFile.Member(YamlFile.Load(path), "config") is YamlMappingNode config
                && config.Children.Keys.FirstOrDefault(node => FullKey(project, node) == key) is { } found)
            {
                return (file, (int)found.Start.Line);
            }
        }

        return null;
    }

    private static string FileOf(string stack) => $"Pulumi.{stack}.yaml";

    private static string FullKey(Project project, YamlNode key)
    {
        var name = ((YamlScalarNode)key).Value ?? "";
        return name.Contains(':', StringComparison.Ordinal) ? name : $"{project.Name}:{name}";
    }
}
