using Pulumirpc;

namespace Pulumi;

/// <summary>The engine as receiver of messages.</summary>
internal interface IEngineLog
{
    Task LogAsync(LogRequest request);

    /// <summary>Refuses an engine whose version is not in the range.</summary>
    Task RequirePulumiVersionAsync(string range);
}
