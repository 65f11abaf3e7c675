using System.Diagnostics;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;
using Testing;

namespace Engine.Tests.Support;

/// <summary>
/// A preview whose program is a script of the test: a shell process that only tells the engine's address and ends when told to,
/// while the test itself speaks to the monitor.
/// </summary>
internal sealed class ScriptedRun : IDisposable
{
    public const string StackUrn = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
    private readonly ScratchFolder scratch = new();

    public ScriptedRun()
    {
        Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        Write("program", $"""
            #!/bin/sh
            echo "$PULUMI_MONITOR" > {Fifo("address")}
            read code < {Fifo("exit")}
            exit $code
            """);
    }

    public ScratchFolder Scratch => scratch;

    public PreviewOptions Options
        => new() { Project = Project.Load(scratch.Path), Stack = "dev", PrebuiltProgram = scratch.PathOf("program") };

    /// <summary>Writes an executable file and gives its path.</summary>
    public string Write(string name, string content)
    {
        var path = scratch.PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>Runs a preview whose program makes the given calls, signals, and ends with an exit code.</summary>
    public async Task<PreviewResult> RunAsync(Func<GrpcChannel, Task> program, PreviewOptions? options = null, int exitCode = 0, CancellationToken cancellationToken = default)
    {
        var run = PreviewRun.RunAsync(options ?? Options, cancellationToken);
        var address = Task.Run(() => File.ReadAllText(Fifo("address")).Trim(), CancellationToken.None);
        if (await Task.WhenAny(run, address) == run)
            return await run;
        using (var channel = new GrpcChannel(await address))
        {
            await program(channel);
            if (exitCode == 0)
                await channel.UnaryAsync("pulumirpc.ResourceMonitor/SignalAndWaitForShutdown", new Empty(), Empty.Parser, CancellationToken.None);
        }

        await File.WriteAllTextAsync(Fifo("exit"), exitCode + "\n", CancellationToken.None);
        return await run;
    }

    /// <summary>Registers a resource; most calls need no more than this.</summary>
    public static Task<RegisterResourceResponse> RegisterAsync(
        GrpcChannel channel, string type, string name, string inputs = "{}", Action<RegisterResourceRequest>? more = null)
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Parent = type == "pulumi:pulumi:Stack" ? "" : StackUrn,
            Custom = type.StartsWith("aws:", StringComparison.Ordinal) || type.StartsWith("random:", StringComparison.Ordinal)
                || type.StartsWith("pulumi:providers:", StringComparison.Ordinal),
            Object = JsonParser.Default.Parse<Struct>(inputs),
            AcceptSecrets = true,
            AcceptResources = true,
        };
        more?.Invoke(request);
        return channel.UnaryAsync("pulumirpc.ResourceMonitor/RegisterResource", request, RegisterResourceResponse.Parser, CancellationToken.None);
    }

    /// <summary>Registers the stack itself.</summary>
    public static Task<RegisterResourceResponse> RegisterStackAsync(GrpcChannel channel)
        => RegisterAsync(channel, "pulumi:pulumi:Stack", "shop-dev");

    public void Dispose() => scratch.Dispose();

    private string Fifo(string name)
    {
        var path = scratch.PathOf(name);
        if (!File.Exists(path))
        {
            using var process = Process.Start("mkfifo", path);
            process.WaitForExit();
        }

        return path;
    }
}
