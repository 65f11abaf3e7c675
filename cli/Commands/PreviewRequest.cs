using Dbready.Text;
using Engine;
using Engine.Offline;

namespace Dbready.Commands;

/// <summary>From what a command was asked for to what the engine is asked for.</summary>
internal static class PreviewRequest
{
    const string PassphraseVariable = "PULUMI_CONFIG_PASSPHRASE";

    /// <summary>The engine's options.</summary>
    /// <exception cref="UsageException">Options contradict each other, or name something that is not there.</exception>
    /// <exception cref="ProjectException">A project, stack or state file cannot be used.</exception>
    public static PreviewOptions Create(RunSettings settings, Installation installation, bool withPacks, Terminal terminal)
    {
        var project = ProgramOption.Load(settings.Program, installation);
        var passphrase = Environment.GetEnvironmentVariable(PassphraseVariable);
        return new PreviewOptions
        {
            Project = project,
            Stack = settings.Stack,
            Config = Config(settings, project, StackConfig.Load(project, settings.Stack, passphrase), terminal),
            PrebuiltProgram = SameFolder(project.RootDirectory, installation.Root) ? installation.Prebuilt("Infra") : null,
            PolicyPacks = withPacks ? Packs(settings, installation) : [],
            State = settings.State is null ? null : Snapshot.Load(settings.State, passphrase),
            Schemas = [.. installation.Schemas.Select(PackageSchema.Load)],
            Progress = line => terminal.Error.WriteLine("dbready: " + line),
        };
    }

    static ImmutableDictionary<string, ConfigValue> Config(RunSettings settings, Project project, StackConfig stack, Terminal terminal)
    {
        foreach (var key in stack.NotDecrypted)
            terminal.Error.WriteLine($"warning: config {key} stays encrypted: {PassphraseVariable} is not set.");
        var values = stack.Values.ToBuilder();
        foreach (var pair in settings.Config)
        {
            var split = pair.IndexOf('=', StringComparison.Ordinal);
            if (split < 1)
                throw new UsageException("--config: expected key=value.");
            var key = pair[..split];
            values[key.Contains(':', StringComparison.Ordinal) ? key : $"{project.Name}:{key}"] = new ConfigValue(pair[(split + 1)..]);
        }
        return values.ToImmutable();
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
