using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;
using Engine.Processes;
using Google.Protobuf;
using Pulumi.Rpc;

namespace Engine.Packs;

/// <summary>A running policy pack: its process, and calls to it whose failures say what happened to the pack.</summary>
internal sealed partial class PackProcess : IDisposable
{
    private const string Service = "pulumirpc.Analyzer/";
    private readonly string path;
    private readonly ChildProcess process;
    private readonly GrpcChannel channel;
    private readonly TimeSpan patience;

    private PackProcess(string path, ChildProcess process, GrpcChannel channel, TimeSpan patience)
    {
        this.path = path;
        this.process = process;
        this.channel = channel;
        this.patience = patience;
    }

    /// <summary>Starts a pack and waits for its port, the first line that it prints.</summary>
    /// <exception cref="RunFailureException">It cannot be started, ends, stays silent or prints something else.</exception>
    public static async Task<PackProcess> StartAsync(
        string path, ProcessCommand command, ProcessScope processes, TimeSpan patience, Action<string> onLine, CancellationToken cancellationToken)
    {
        var firstLine = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        ChildProcess child;
        try
        {
            child = processes.Start(command, (line, isError) =>
            {
                if (isError || !firstLine.TrySetResult(line))
                    onLine(line);
            });
        }
        catch (Win32Exception e)
        {
            throw new RunFailureException(
                FailureKind.PackCannotStart, $"Policy pack {path} cannot be started: {command.FileName}: {e.Message}.", e);
        }

        try
        {
            var port = await ReadPortAsync(path, child, firstLine.Task, patience, cancellationToken);
            return new PackProcess(path, child, new GrpcChannel($"127.0.0.1:{port}"), patience);
        }
        catch
        {
            child.Kill();
            throw;
        }
    }

    /// <summary>Calls a method of the pack.</summary>
    /// <exception cref="RunFailureException">The call failed, or was not answered in time.</exception>
    public async Task<TResponse> CallAsync<TResponse>(
        string method, IMessage request, MessageParser<TResponse> parser, CancellationToken cancellationToken)
        where TResponse : class, IMessage<TResponse>
        => await CallOptionalAsync(method, request, parser, cancellationToken)
            ?? throw new RunFailureException(FailureKind.PackFailed, $"Policy pack {path} does not serve {method}.");

    /// <summary>Calls a method that older packs do not serve.</summary>
    /// <returns><see langword="null"/> when the pack does not serve it.</returns>
    /// <exception cref="RunFailureException">The call failed, or was not answered in time.</exception>
    public Task<TResponse?> CallOptionalAsync<TResponse>(
        string method, IMessage request, MessageParser<TResponse> parser, CancellationToken cancellationToken)
        where TResponse : class, IMessage<TResponse>
        => GuardAsync(method, limit => channel.UnaryAsync(Service + method, request, parser, limit), cancellationToken);

    /// <summary>The same with a request that is written piece by piece.</summary>
    /// <returns><see langword="null"/> when the pack does not serve it.</returns>
    /// <exception cref="RunFailureException">The call failed, or was not answered in time.</exception>
    public Task<TResponse?> CallOptionalAsync<TResponse>(
        string method, HttpContent request, MessageParser<TResponse> parser, CancellationToken cancellationToken)
        where TResponse : class, IMessage<TResponse>
        => GuardAsync(method, limit => channel.UnaryAsync(Service + method, request, parser, limit), cancellationToken);

    public void Dispose() => channel.Dispose();

    private async Task<TResponse?> GuardAsync<TResponse>(
        string method, Func<CancellationToken, Task<TResponse>> call, CancellationToken cancellationToken)
        where TResponse : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            return await call(limit.Token);
        }
        catch (GrpcException e) when (e.StatusCode == GrpcStatusCode.Unimplemented)
        {
            return null;
        }
        catch (GrpcException e) when (e.StatusCode == GrpcStatusCode.Unavailable)
        {
            throw await GoneAsync(method, e);
        }
        catch (GrpcException e)
        {
            throw new RunFailureException(FailureKind.PackFailed, $"Policy pack {path} failed in {method}: {e.Message}", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RunFailureException(
                FailureKind.PackBroken, $"Policy pack {path} did not answer {method} within {patience.TotalSeconds} s.", e);
        }
    }

    private async Task<RunFailureException> GoneAsync(string method, GrpcException cause)
    {
        // The connection breaks a moment before the process is seen to end.
        await Task.WhenAny(process.Exited, Task.Delay(TimeSpan.FromSeconds(5)));
        return process.Exited.IsCompleted
            ? new RunFailureException(
                FailureKind.PackDied, $"Policy pack {path} ended with code {await process.Exited} in {method}.{process.Tail}", cause)
            : new RunFailureException(FailureKind.PackBroken, $"Policy pack {path} cannot be reached in {method}: {cause.Message}.{process.Tail}", cause);
    }

    private static async Task<int> ReadPortAsync(
        string path, ChildProcess child, Task<string> firstLine, TimeSpan patience, CancellationToken cancellationToken)
    {
        var line = Task.WhenAny(firstLine, child.Exited);
        try
        {
            await line.WaitAsync(patience, cancellationToken);
        }
        catch (TimeoutException e)
        {
            throw new RunFailureException(
                FailureKind.PackBroken,
                $"Policy pack {path} did not print its port within {patience.TotalSeconds} s. It must listen first, then print the port and a line end.{child.Tail}",
                e);
        }

        if (!firstLine.IsCompleted)
        {
            throw new RunFailureException(
                FailureKind.PackDied, $"Policy pack {path} ended with code {await child.Exited} before it printed its port.{child.Tail}");
        }

        var text = await firstLine;
        if (text.Contains('\x1b', StringComparison.Ordinal))
            text = TerminalCodes().Replace(text, "");
        text = text.Trim();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535)
            return port;
        throw new RunFailureException(
            FailureKind.PackBroken,
            $"Policy pack {path} printed \"{text}\" where its port is expected. Nothing else may be printed to standard output before the port.");
    }

    [GeneratedRegex(@"\x1b\[[0-9;?]*[a-zA-Z]|\x1b\][^\x07\x1b]*(\x07|\x1b\\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TerminalCodes();
}
