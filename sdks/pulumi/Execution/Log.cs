using Pulumirpc;

namespace Pulumi;

/// <summary>Messages to the user, shown by the engine.</summary>
public static class Log
{
    /// <summary>A message that is shown only on demand.</summary>
    /// <param name="message">The text.</param>
    /// <param name="resource">The resource that it is about; the stack when <see langword="null"/>.</param>
    /// <param name="streamId">Joins messages of one origin.</param>
    /// <param name="ephemeral">Whether it is shown for the moment only, and not kept.</param>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Write(LogSeverity.Debug, message, resource, streamId, ephemeral);

    /// <summary>A message that is always shown.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Write(LogSeverity.Info, message, resource, streamId, ephemeral);

    /// <summary>A warning.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Write(LogSeverity.Warning, message, resource, streamId, ephemeral);

    /// <summary>An error: the program goes on, but ends with exit code 1.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Write(LogSeverity.Error, message, resource, streamId, ephemeral);

    /// <summary>An error with its stack trace: the program goes on, but ends with exit code 1.</summary>
    /// <param name="exception">The error.</param>
    /// <param name="resource">The resource that it is about; the stack when <see langword="null"/>.</param>
    /// <param name="streamId">Joins messages of one origin.</param>
    /// <param name="ephemeral">Whether it is shown for the moment only, and not kept.</param>
    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Write(LogSeverity.Error, exception.ToString(), resource, streamId, ephemeral);

    private static void Write(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
        => Deployment.InternalInstance.Logger.Log(severity, message, resource, streamId, ephemeral);
}
