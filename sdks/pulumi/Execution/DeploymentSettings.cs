using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>What the engine tells a program about its run.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Stack">The stack's name, without organization and project.</param>
/// <param name="Organization">The organization's name.</param>
/// <param name="RootDirectory">The folder of <c>Pulumi.yaml</c>; empty when the engine did not say.</param>
/// <param name="IsDryRun">Whether this is a preview.</param>
/// <param name="Config">The stack's configuration, <c>namespace:name</c> to value; secrets in clear.</param>
/// <param name="ConfigSecretKeys">The keys that are secret.</param>
internal sealed record DeploymentSettings(
    string Project,
    string Stack,
    string Organization,
    string RootDirectory,
    bool IsDryRun,
    ImmutableDictionary<string, string> Config,
    ImmutableHashSet<string> ConfigSecretKeys)
{
    /// <summary>The name of the stack resource.</summary>
    public string RootName => $"{Project}-{Stack}";

    /// <summary>The settings that a language host puts into the environment.</summary>
    /// <exception cref="InvalidOperationException">They are not there: the program was started without an engine.</exception>
    public static DeploymentSettings FromEnvironment()
    {
        RequireBoolean("PULUMI_QUERY_MODE");
        return new(
            Require("PULUMI_PROJECT"),
            Require("PULUMI_STACK"),
            Environment.GetEnvironmentVariable("PULUMI_ORGANIZATION") is { Length: > 0 } organization ? organization : "organization",
            Environment.GetEnvironmentVariable("PULUMI_ROOT_DIRECTORY") ?? "",
            RequireBoolean("PULUMI_DRY_RUN"),
            ParseConfig(Environment.GetEnvironmentVariable("PULUMI_CONFIG")),
            ParseKeys(Environment.GetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS")));
    }

    /// <summary>A variable that every engine sets.</summary>
    /// <exception cref="InvalidOperationException">It is not set.</exception>
    public static string Require(string variable)
        => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException(
                $"Program run without the Pulumi engine available; re-run using the `pulumi` CLI (the environment variable {variable} is not set).");

    private static bool RequireBoolean(string variable)
        => bool.TryParse(Require(variable), out var value) ? value : throw Malformed(variable, "true or false");

    /// <summary>A whole number that every engine sets.</summary>
    /// <exception cref="InvalidOperationException">It is not set, or something else.</exception>
    public static int RequireInteger(string variable)
        => int.TryParse(Require(variable), CultureInfo.InvariantCulture, out var value) ? value : throw Malformed(variable, "a whole number");

    private static InvalidOperationException Malformed(string variable, string expected)
        => new($"Program run without the Pulumi engine available; re-run using the `pulumi` CLI (the environment variable {variable} is not {expected}).");

    public static ImmutableDictionary<string, string> ParseConfig(string? json)
    {
        if (string.IsNullOrEmpty(json))
            return ImmutableDictionary<string, string>.Empty;
        var config = ImmutableDictionary.CreateBuilder<string, string>();
        using var document = JsonDocument.Parse(json);
        foreach (var member in document.RootElement.EnumerateObject())
            config[CleanKey(member.Name)] = member.Value.ToString();
        return config.ToImmutable();
    }

    public static ImmutableHashSet<string> ParseKeys(string? json)
    {
        if (string.IsNullOrEmpty(json))
            return [];
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(k => CleanKey(k.GetString()!))];
    }

    // Old engines: namespace:config:name.
    private static string CleanKey(string key)
    {
        const string Infix = ":config:";
        var at = key.IndexOf(':', StringComparison.Ordinal);
        return at > 0 && key.AsSpan(at).StartsWith(Infix, StringComparison.Ordinal) ? key[..at] + ":" + key[(at + Infix.Length)..] : key;
    }
}
