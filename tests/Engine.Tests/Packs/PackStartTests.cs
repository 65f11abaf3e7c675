using Engine.Tests.Support;

namespace Engine.Tests.Packs;

/// <summary>Packs that cannot be used: each closes the gate with a message that says what happened.</summary>
public sealed class PackStartTests : IDisposable
{
    private readonly ScriptedRun scripted = new();

    public void Dispose() => scripted.Dispose();

    [SkippableTheory]
    [InlineData("echo hello; exec sleep 600", FailureKind.PackBroken, "printed \"hello\" where its port is expected")]
    [InlineData("echo 70000; exec sleep 600", FailureKind.PackBroken, "printed \"70000\" where its port is expected")]
    [InlineData("echo oops >&2; exit 3", FailureKind.PackDied, "ended with code 3 before it printed its port.\n  oops")]
    [InlineData("echo 1; exit 4", FailureKind.PackDied, "ended with code 4 in Handshake")]
    [InlineData("exec sleep 600", FailureKind.PackBroken, "did not print its port within 0.3 s")]
    public async Task Pack_that_does_not_serve_closes_the_gate(string script, FailureKind kind, string message)
    {
        var result = await RunAsync(new PolicyPackSource(scripted.Write("pack", $"#!/bin/sh\n{script}\n")));

        Assert.Equal(kind, result.Failure!.Kind);
        Assert.Contains(message, result.Failure.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("nowhere", "is not there: neither an executable nor a folder with PulumiPolicy.yaml.")]
    [InlineData("ruby", "runtime ruby cannot be run here; dotnet, nodejs and executables can.")]
    [InlineData("node", "needs the npm package @pulumi/pulumi, which is not installed. Run npm install there.")]
    [InlineData("empty", "runtime is missing; write the name of a language, such as dotnet or nodejs.")]
    public async Task Pack_that_cannot_be_started_closes_the_gate(string folder, string message)
    {
        scripted.Write("ruby/PulumiPolicy.yaml", "runtime: ruby\n");
        scripted.Write("node/PulumiPolicy.yaml", "runtime: nodejs\n");
        scripted.Write("empty/PulumiPolicy.yaml", "description: nothing\n");

        var result = await RunAsync(new PolicyPackSource(scripted.Scratch.PathOf(folder)));

        Assert.Equal(FailureKind.PackCannotStart, result.Failure!.Kind);
        Assert.Contains(message, result.Failure.Message, StringComparison.Ordinal);
    }

    private Task<PreviewResult> RunAsync(PolicyPackSource pack)
    {
        Skip.If(OperatingSystem.IsWindows(), "the packs are shell scripts");
        scripted.Write("program", "#!/bin/sh\nexec sleep 600\n");
        return PreviewRun.RunAsync(scripted.Options with { PolicyPacks = [pack], PackPatience = TimeSpan.FromSeconds(0.3) }, CancellationToken.None);
    }
}
