using System.Collections.Concurrent;
using Pulumi.Experimental;

namespace Access.Tests.Support;

/// <summary>Keeps what the provider says to users.</summary>
internal sealed class RecordingEngine : IEngine
{
    public ConcurrentQueue<string> Messages { get; } = new();

    public Task LogAsync(LogRequest message)
    {
        Messages.Enqueue($"{message.Severity}: {message.Message}");
        return Task.CompletedTask;
    }

    public Task RequirePulumiVersionAsync(string pulumiVersionRange) => Task.CompletedTask;
}
