using YamlDotNet.RepresentationModel;

namespace Engine;

/// <summary>A Pulumi project.</summary>
/// <param name="Name">Its name.</param>
/// <param name="RootDirectory">The folder of <c>Pulumi.yaml</c>; absolute.</param>
/// <param name="ProgramDirectory">The folder that the program runs in; absolute.</param>
/// <param name="EntryPoint">What is run in that folder: <c>.</c> or a file name.</param>
/// <param name="Runtime">What the program is written in.</param>
public sealed record Project(string Name, string RootDirectory, string ProgramDirectory, string EntryPoint, ProjectRuntime Runtime)
{
    private const string FileName = "Pulumi.yaml";

    /// <summary>Reads <c>Pulumi.yaml</c>.</summary>
    /// <param name="path">The project's folder, or the file itself.</param>
    /// <exception cref="ProjectException">The file is missing or cannot be used.</exception>
    public static Project Load(string path)
    {
        var file = Path.GetFullPath(File.Exists(path) ? path : Path.Combine(path, FileName));
        var root = YamlFile.Load(file);
        var name = YamlFile.Text(root, "name") ?? throw new ProjectException($"{file}: name is missing.");
        var folder = Path.GetDirectoryName(file)!;
        var main = Path.GetFullPath(Path.Combine(folder, YamlFile.Text(root, "main") ?? "."));
        var runtime = ReadRuntime(root, file);
        if (Directory.Exists(main))
            return new Project(name, folder, Path.TrimEndingDirectorySeparator(main), ".", runtime);
        if (File.Exists(main))
            return new Project(name, folder, Path.GetDirectoryName(main)!, Path.GetFileName(main), runtime);
        throw new ProjectException($"{file}: main names {main}, which does not exist.");
    }

    internal static ProjectRuntime ReadRuntime(YamlMappingNode root, string file)
        => YamlFile.Member(root, "runtime") switch
        {
            YamlScalarNode { Value: { Length: > 0 } name } => new ProjectRuntime(name),
            YamlMappingNode map when YamlFile.Text(map, "name") is { Length: > 0 } name
                => new ProjectRuntime(name, YamlFile.Member(map, "options") is YamlMappingNode options ? YamlFile.Text(options, "binary") : null),
            _ => throw new ProjectException($"{file}: runtime is missing; write the name of a language, such as dotnet or nodejs."),
        };
}
