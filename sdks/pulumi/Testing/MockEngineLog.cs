using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>An engine that keeps quiet; errors are what the run reports.</summary>
internal sealed class MockEngineLog : IEngineLog
{
    public Task LogAsync(LogRequest request) => Task.CompletedTask;

    public Task RequirePulumiVersionAsync(string range) => Task.CompletedTask;
}
