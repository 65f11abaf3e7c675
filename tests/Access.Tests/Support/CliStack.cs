using System.Diagnostics;
using System.Globalization;
using Testing;

namespace Access.Tests.Support;

/// <summary>A stack of <c>tests/AccessProgram</c> under the released CLI, with a folder, a state and a plugin of its own.</summary>
internal sealed class CliStack : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly string pulumi = Tool.Find("pulumi");

    private CliStack(int port, bool pooler, string[] services)
    {
        Tool.Find("pulumi-language-dotnet", "pulumi");
        Directory.CreateDirectory(folder.PathOf("state"));
        WritePlugin();
        File.WriteAllText(folder.PathOf("Pulumi.yaml"), $$"""
            name: clitest
            runtime:
              name: dotnet
              options:
                binary: {{Path.Combine(AppContext.BaseDirectory, "AccessProgram")}}
            plugins:
              providers:
                - name: access
                  path: ./plugin
            """);
        File.WriteAllText(folder.PathOf("Pulumi.dev.yaml"), $$"""
            config:
              clitest:port: "{{port}}"
              clitest:pooler: "{{(pooler ? "true" : "false")}}"
              clitest:services: {{string.Join(',', services)}}
            """);
    }

    /// <summary>The events of the last run, as the CLI's event log holds them.</summary>
    public string Events => File.ReadAllText(folder.PathOf("events.json"));

    /// <summary>kill -9 of the plugin that was started last, or of the CLI that started it with everything that it started.</summary>
    public void Kill(bool cliToo)
    {
        var (cli, plugin) = File.ReadAllText(folder.PathOf("plugin", "pids")).Split(' ') is [var first, var second] ? (Id(first), Id(second)) : throw new InvalidOperationException("no plugin was started");
        using var process = Process.GetProcessById(cliToo ? cli : plugin);
        process.Kill(entireProcessTree: cliToo);
        process.WaitForExit();

        static int Id(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>A new stack, with nothing up yet.</summary>
    /// <param name="port">Of the server.</param>
    /// <param name="pooler">Whether verifiers are kept for a pooler.</param>
    /// <param name="services">One database each.</param>
    public static async Task<CliStack> InitAsync(int port, bool pooler, params string[] services)
    {
        var stack = new CliStack(port, pooler, services);
        await stack.RunAsync("stack", "init", "dev");
        return stack;
    }

    /// <summary>Runs <c>pulumi</c>, which must succeed; what it printed.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        var result = await TryAsync(arguments);
        Assert.True(result.ExitCode == 0, result.All);
        Assert.DoesNotContain("warning", result.All, StringComparison.Ordinal);
        return result.Output;
    }

    /// <summary>Runs <c>pulumi</c>.</summary>
    public async Task<ProcessResult> TryAsync(params string[] arguments)
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["PATH"] = Tool.Folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["PULUMI_HOME"] = folder.PathOf("home"),
            ["PULUMI_BACKEND_URL"] = "file://" + folder.PathOf("state"),
            ["PULUMI_CONFIG_PASSPHRASE"] = "test",
            ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
            ["MASTER_PASSWORD"] = ServersFixture.MasterPassword,
            ["PULUMI_DEBUG_COMMANDS"] = "true", // for --event-log
            ["PULUMI_STACK"] = arguments is ["stack", "init", ..] ? null : "dev",
        };
        string[] log = arguments[0] is "up" or "refresh" or "destroy" or "preview" ? ["--event-log", folder.PathOf("events.json")] : [];
        string[] yes = arguments[0] is "up" or "refresh" or "destroy" or "import" ? ["--yes", "--skip-preview"] : [];
        var result = await Processes.RunAsync(pulumi, [.. arguments, .. yes, .. log, "--non-interactive", "--color", "never"], folder.Path, environment);
        Assert.DoesNotContain("planted-", result.All, StringComparison.Ordinal);
        return result;
    }

    public void Dispose() => folder.Dispose();

    // An executable of this name is taken as it is: PulumiPlugin.yaml would build the plugin at each command.
    private void WritePlugin()
    {
        Directory.CreateDirectory(folder.PathOf("plugin"));
        var plugin = folder.PathOf("plugin", "pulumi-resource-access");
        File.WriteAllText(plugin, $"#!/bin/sh\necho $PPID $$ >'{folder.PathOf("plugin", "pids")}'\nexec dotnet '{typeof(AccessProvider).Assembly.Location}' \"$@\"\n");
        File.SetUnixFileMode(plugin, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
