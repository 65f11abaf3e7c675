using Dbready.Text;
using Engine;
using Engine.Offline;

namespace Dbready.Commands;

/// <summary>From what a command was asked for to what the engine is asked for.</summary>
internal static class PreviewRequest
{
    /// <summary>The engine's options.</summary>
    /// <exception cref="UsageException">Options contradict each other, or name something that is not there.</exception>
    /// <exception cref="ProjectException">A project, stack or state file cannot be used.</exception>
    public static PreviewOptions Create(RunSettings settings, Installation installation, bool withPacks, Terminal terminal)
    {
        var project = ProgramOption.Load(settings.Program, installation);
        return new PreviewOptions
        {
            Project = project,
            Stack = settings.Stack,
            Config = ConfigOption.Read(settings.Config, project, settings.Stack, terminal),
            PrebuiltProgram = SameFolder(project.RootDirectory, installation.Root) ? installation.Prebuilt("Infra") : null,
            PolicyPacks = withPacks ? Packs(settings, installation) : [],
            State = settings.State is null ? null : Snapshot.Load(settings.State, Environment.GetEnvironmentVariable(ConfigOption.PassphraseVariable)),
            References = [.. settings.References.Select(file => Snapshot.Load(file, Environment.GetEnvironmentVariable(ConfigOption.PassphraseVariable)))],
            Schemas = [.. installation.Schemas.Select(PackageSchema.Load)],
            Progress = line => terminal.Error.WriteLine("dbready: " + line),
        };
    }

    static ImmutableArray<PolicyPackSource> Packs(RunSettings settings, Installation installation)
    {
        ImmutableArray<string> paths = settings.PolicyPacks.IsEmpty ? [installation.PolicyPack] : settings.PolicyPacks;
        if (settings.PolicyPackConfigs.Length > paths.Length)
            throw new UsageException($"--policy-pack-config: {settings.PolicyPackConfigs.Length} files for {Plural.Of(paths.Length, "policy pack")}.");
        return [.. paths.Select((path, i) => new PolicyPackSource(
            Path.GetFullPath(path),
            SameFolder(path, installation.PolicyPack) ? installation.Prebuilt("Policies") : null,
            i < settings.PolicyPackConfigs.Length ? Path.GetFullPath(settings.PolicyPackConfigs[i]) : null))];
    }

    static bool SameFolder(string one, string other) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(one)) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(other));
}
