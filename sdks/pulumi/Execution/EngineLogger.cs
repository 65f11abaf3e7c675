using Pulumirpc;

namespace Pulumi;

/// <summary>Sends messages to the engine, in order.</summary>
internal sealed class EngineLogger(IEngineLog engine, Runner runner)
{
    private readonly Lock gate = new();
    private readonly List<string> errors = [];
    private Task last = Task.CompletedTask;

    /// <summary>The error messages so far.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            lock (gate)
                return [.. errors];
        }
    }

    public void Warn(string message) => Log(LogSeverity.Warning, message, null, null, null);

    public void Log(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        lock (gate)
        {
            if (severity == LogSeverity.Error)
                errors.Add(message);
            last = SendAsync(last);
            runner.Track(last);
        }

        async Task SendAsync(Task previous)
        {
            await previous.ConfigureAwait(false);
            var request = new LogRequest
            {
                Severity = severity,
                Message = message,
                Urn = await UrnAsync(resource).ConfigureAwait(false),
                StreamId = streamId ?? 0,
                Ephemeral = ephemeral ?? false,
            };
            try
            {
                await engine.LogAsync(request).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                throw new LogException(e);
            }
        }
    }

    /// <summary>Waits until all messages have arrived.</summary>
    /// <exception cref="LogException">The engine cannot be reached.</exception>
    public Task FlushAsync()
    {
        lock (gate)
            return last;
    }

    private static async Task<string> UrnAsync(Resource? resource)
    {
        if (resource is null)
            return "";
        try
        {
            var urn = await resource.Urn.DataTask.ConfigureAwait(false);
            return urn.IsKnown ? urn.Value : "";
        }
        catch (Exception)
        {
            return ""; // the resource failed, which its registration reports; the message must still arrive
        }
    }
}
