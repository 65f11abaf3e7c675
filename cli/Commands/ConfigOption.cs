using System.CommandLine;
using Dbready.Text;
using Engine;

namespace Dbready.Commands;

/// <summary>The option <c>--config</c>, and the configuration that it is laid over.</summary>
internal static class ConfigOption
{
    /// <summary>Name of the variable with the passphrase of the stack's secrets.</summary>
    public const string PassphraseVariable = "PULUMI_CONFIG_PASSPHRASE";

    /// <summary>The option.</summary>
    public static Option<string[]> Create() => new("--config")
    {
        Description = "Configuration value on top of Pulumi.<stack>.yaml. Repeatable.",
        HelpName = "key=value",
    };

    /// <summary>The stack's configuration with the given values on top.</summary>
    /// <exception cref="UsageException">A value is not key=value.</exception>
    /// <exception cref="ProjectException">A file cannot be used.</exception>
    public static ImmutableDictionary<string, ConfigValue> Read(IEnumerable<string> given, Project project, string stack, Terminal terminal)
    {
        var loaded = StackConfig.Load(project, stack, Environment.GetEnvironmentVariable(PassphraseVariable));
        foreach (var key in loaded.NotDecrypted)
            terminal.Error.WriteLine($"warning: config {key} stays encrypted: {PassphraseVariable} is not set.");
        var values = loaded.Values.ToBuilder();
        foreach (var pair in given)
        {
            var split = pair.IndexOf('=', StringComparison.Ordinal);
            if (split < 1)
                throw new UsageException("--config: expected key=value.");
            var key = pair[..split];
            values[key.Contains(':', StringComparison.Ordinal) ? key : $"{project.Name}:{key}"] = new ConfigValue(pair[(split + 1)..]);
        }
        return values.ToImmutable();
    }
}
