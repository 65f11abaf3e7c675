using System.Diagnostics;
using Engine.Tests.Support;

namespace Engine.Tests;

/// <summary>Programs that do not do what they should.</summary>
public sealed class ProgramFailureTests : IDisposable
{
    private readonly ScriptedRun scripted = new();

    public void Dispose() => scripted.Dispose();

    [SkippableTheory]
    [InlineData("echo broken >&2; exit 3", FailureKind.ProgramFailed, "The program ended with exit code 3.\n  broken")]
    [InlineData("echo nothing to see", FailureKind.ProgramRegisteredNothing, "The program ended without registering anything. Does it call Deployment.RunAsync?\n  nothing to see")]
    [InlineData("echo waiting; exec sleep 600", FailureKind.ProgramHung, "The program has been silent for 1 s and was stopped.\n  waiting")]
    public async Task Program_that_fails_says_how(string script, FailureKind kind, string message)
    {
        Skip.If(OperatingSystem.IsWindows(), "the programs are shell scripts");
        scripted.Write("program", $"#!/bin/sh\n{script}\n");

        var result = await PreviewRun.RunAsync(scripted.Options with { ProgramSilence = TimeSpan.FromSeconds(1) }, CancellationToken.None);

        Assert.Equal(new RunFailure(kind, message), result.Failure);
    }

    [SkippableFact]
    public async Task Program_that_prints_garbage_without_end_fills_no_memory()
    {
        Skip.If(OperatingSystem.IsWindows(), "the programs are shell scripts");
        scripted.Write("program", "#!/bin/sh\nhead -c 30000000 /dev/zero; yes | head -n 100000; exit 1\n");

        var result = await PreviewRun.RunAsync(scripted.Options, CancellationToken.None);

        Assert.Equal(FailureKind.ProgramFailed, result.Failure!.Kind);
        Assert.Equal("More than 2000 lines were printed; the rest is left out.", result.Diagnostics[^1].Message);
        Assert.Equal(2_001, result.Diagnostics.Length);
    }

    [SkippableFact]
    public async Task Cancelled_run_leaves_no_process_behind_not_even_a_detached_one()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "detached processes are found through /proc");
        scripted.Write("program", $"""
            #!/bin/sh
            setsid sh -c 'echo $$ > {scripted.Scratch.PathOf("detached")}; mv {scripted.Scratch.PathOf("detached")} {scripted.Scratch.PathOf("pid")}; exec sleep 600' &
            exec sleep 600
            """);
        using var watcher = new FileSystemWatcher(scripted.Scratch.Path);
        var started = new TaskCompletionSource();
        watcher.Renamed += (_, e) => started.TrySetResult();
        watcher.EnableRaisingEvents = true;
        using var cancel = new CancellationTokenSource();
        var run = PreviewRun.RunAsync(scripted.Options, cancel.Token);
        await started.Task;
        var detached = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(scripted.Scratch.PathOf("pid"), CancellationToken.None), System.Globalization.CultureInfo.InvariantCulture));

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(detached.WaitForExit(TimeSpan.FromSeconds(10)));
    }

    [Theory]
    [InlineData("System.Console.Error.WriteLine(\"built\"); return 7;", FailureKind.ProgramFailed, "The program ended with exit code 7.\n  built")]
    [InlineData("return nothing;", FailureKind.ProgramBuildFailed, "error CS0103: The name 'nothing' does not exist in the current context")]
    public async Task Project_folder_is_built_and_its_program_run(string source, FailureKind kind, string message)
    {
        scripted.Write("app/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """);
        scripted.Write("app/Program.cs", source);
        scripted.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\nmain: app\n");

        var result = await PreviewRun.RunAsync(scripted.Options with { PrebuiltProgram = null }, CancellationToken.None);

        Assert.Equal(kind, result.Failure!.Kind);
        Assert.Contains(message, result.Failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yaml", "runtime yaml cannot be run here; dotnet and nodejs can.")]
    [InlineData("nodejs", "needs the npm package @pulumi/pulumi, which is not installed. Run npm install there.")]
    public async Task Project_without_its_runtime_says_what_is_missing(string runtime, string message)
    {
        scripted.Write("Pulumi.yaml", $"name: shop\nruntime: {runtime}\n");

        var result = await PreviewRun.RunAsync(scripted.Options with { PrebuiltProgram = null }, CancellationToken.None);

        Assert.Equal(FailureKind.ProgramCannotStart, result.Failure!.Kind);
        Assert.Contains(message, result.Failure.Message, StringComparison.Ordinal);
    }
}
