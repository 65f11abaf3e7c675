using System.Collections.Immutable;
using System.Text.Json;
using Engine.Monitor;
using Engine.Processes;

namespace Engine.Programs;

/// <summary>Finds out how to start the program.</summary>
internal static class ProgramCommand
{
    private static readonly string Parallel = (Environment.ProcessorCount * 4).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The command that starts the program; builds it first when it must be built.</summary>
    /// <exception cref="RunFailureException">There is nothing that can be started.</exception>
    public static async Task<ProcessCommand> FindAsync(
        PreviewOptions options, string address, ProcessScope processes, CancellationToken cancellationToken)
    {
        var project = options.Project;
        var built = options.PrebuiltProgram
            ?? (project.Runtime is { Name: "dotnet", Binary: { } binary } ? Path.Combine(project.ProgramDirectory, binary) : null);
        if (built is not null && !File.Exists(built))
            throw new RunFailureException(FailureKind.ProgramCannotStart, $"The built program {built} does not exist.");
        if (built is null && project.Runtime.Name == "dotnet")
            built = await BuildAsync(options, processes, cancellationToken);
        if (built is not null)
        {
            return ProcessCommand.OfBuilt(built, options.ProgramArguments, project.ProgramDirectory) with
            {
                Environment = Variables(options, address),
            };
        }

        return project.Runtime.Name == "nodejs"
            ? Node(options, address)
            : throw new RunFailureException(
                FailureKind.ProgramCannotStart,
                $"{Path.Combine(project.RootDirectory, "Pulumi.yaml")}: runtime {project.Runtime.Name} cannot be run here; dotnet and nodejs can.");
    }

    private static Task<string> BuildAsync(PreviewOptions options, ProcessScope processes, CancellationToken cancellationToken)
    {
        options.Progress($"Building {options.Project.ProgramDirectory}");
        return DotnetBuild.RunAsync(
            processes,
            options.Project.ProgramDirectory,
            options.Project.EntryPoint,
            (FailureKind.ProgramCannotStart, FailureKind.ProgramBuildFailed),
            options.BuildPatience,
            cancellationToken);
    }

    private static ProcessCommand Node(PreviewOptions options, string address)
    {
        var project = options.Project;
        var script = NodeModule.Find(project.ProgramDirectory, "run") ?? throw new RunFailureException(
            FailureKind.ProgramCannotStart,
            $"{project.ProgramDirectory} needs the npm package @pulumi/pulumi, which is not installed. Run npm install there.");
        ImmutableArray<string> arguments =
        [
            script, "--monitor", address, "--engine", address, "--project", project.Name, "--stack", options.Stack,
            "--organization", options.Organization, "--pwd", project.ProgramDirectory, "--root-directory", project.RootDirectory,
            "--dry-run", "--parallel", Parallel, project.EntryPoint, .. options.ProgramArguments,
        ];
        return new ProcessCommand("node", arguments, project.ProgramDirectory) { Environment = Variables(options, address) };
    }

    private static ImmutableDictionary<string, string> Variables(PreviewOptions options, string address)
    {
        var config = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in options.Config)
            config[key] = value.Text;
        string[] secretKeys = [.. options.Config.Where(c => c.Value.Secret).Select(c => c.Key).Order(StringComparer.Ordinal)];
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PULUMI_MONITOR"] = address,
            ["PULUMI_ENGINE"] = address,
            ["PULUMI_PROJECT"] = options.Project.Name,
            ["PULUMI_STACK"] = options.Stack,
            ["PULUMI_ORGANIZATION"] = options.Organization,
            ["PULUMI_DRY_RUN"] = "true",
            ["PULUMI_PARALLEL"] = Parallel,
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PWD"] = options.Project.ProgramDirectory,
            ["PULUMI_ROOT_DIRECTORY"] = options.Project.RootDirectory,
            ["PULUMI_CONFIG"] = JsonSerializer.Serialize(config, ConfigJson.Default.SortedDictionaryStringString),
            ["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(secretKeys, ConfigJson.Default.StringArray),
        }.ToImmutableDictionary(StringComparer.Ordinal);
    }
}
