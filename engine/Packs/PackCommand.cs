using Engine.Processes;
using YamlDotNet.RepresentationModel;

namespace Engine.Packs;

/// <summary>How a policy pack is started.</summary>
/// <param name="Command">The command.</param>
/// <param name="Version">The version in <c>PulumiPolicy.yaml</c>, which wins over the pack's own; empty when it has none.</param>
internal sealed record PackCommand(ProcessCommand Command, string Version)
{
    /// <summary>Finds out how to start a pack; builds it when it must be built.</summary>
    /// <param name="source">The pack.</param>
    /// <param name="address">The engine's address, which packs receive as argument.</param>
    /// <param name="options">The run.</param>
    /// <param name="processes">Where a build runs.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RunFailureException">There is nothing that can be started.</exception>
    public static async Task<PackCommand> FindAsync(
        PolicyPackSource source, string address, PreviewOptions options, ProcessScope processes, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(source.Path);
        if (File.Exists(path))
            return new PackCommand(ProcessCommand.OfBuilt(path, [address], options.Project.ProgramDirectory), "");
        var file = Path.Combine(path, "PulumiPolicy.yaml");
        if (!File.Exists(file))
        {
            throw new RunFailureException(
                FailureKind.PackCannotStart,
                $"Policy pack {source.Path} is not there: neither an executable nor a folder with PulumiPolicy.yaml.");
        }

        var (runtime, version) = Read(file);
        var built = source.Prebuilt ?? (runtime.Binary is { } binary ? Path.Combine(path, binary) : null);
        if (built is not null)
        {
            return File.Exists(built)
                ? new PackCommand(ProcessCommand.OfBuilt(built, [address], path), version)
                : throw new RunFailureException(FailureKind.PackCannotStart, $"Policy pack {source.Path}: the built pack {built} does not exist.");
        }

        return runtime.Name switch
        {
            "dotnet" => new PackCommand(
                ProcessCommand.OfBuilt(await BuildAsync(path, options, processes, cancellationToken), [address], path), version),
            "nodejs" => new PackCommand(Node(path, address), version),
            _ => throw new RunFailureException(
                FailureKind.PackCannotStart, $"{file}: runtime {runtime.Name} cannot be run here; dotnet, nodejs and executables can."),
        };
    }

    private static (ProjectRuntime Runtime, string Version) Read(string file)
    {
        try
        {
            YamlMappingNode root = YamlFile.Load(file);
            return (Project.ReadRuntime(root, file), YamlFile.Text(root, "version") ?? "");
        }
        catch (ProjectException e)
        {
            throw new RunFailureException(FailureKind.PackCannotStart, e.Message, e);
        }
    }

    private static Task<string> BuildAsync(string path, PreviewOptions options, ProcessScope processes, CancellationToken cancellationToken)
    {
        options.Progress($"Building policy pack {path}");
        return DotnetBuild.RunAsync(
            processes, path, ".", (FailureKind.PackCannotStart, FailureKind.PackBuildFailed), options.BuildPatience, cancellationToken);
    }

    private static ProcessCommand Node(string path, string address)
        => NodeModule.Find(path, "run-policy-pack") is { } script
            ? new ProcessCommand("node", [script, address, path], path)
            : throw new RunFailureException(
                FailureKind.PackCannotStart, $"Policy pack {path} needs the npm package @pulumi/pulumi, which is not installed. Run npm install there.");
}
