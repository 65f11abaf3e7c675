using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Rpc;

/// <summary>A call ended with a status other than <see cref="GrpcStatusCode.Ok"/>. Handlers throw it to answer with that status.</summary>
public sealed class GrpcException : Exception
{
    /// <summary>A status with optional error details, which travel in <c>grpc-status-details-bin</c>.</summary>
    public GrpcException(GrpcStatusCode statusCode, string message, params IMessage[] details)
        : this(statusCode, message, [.. details.Select(Any.Pack)])
    {
    }

    /// <summary>A status caused by another exception.</summary>
    public GrpcException(GrpcStatusCode statusCode, string message, Exception? innerException)
        : base(message, innerException)
        => StatusCode = statusCode;

    internal GrpcException(GrpcStatusCode statusCode, string message, ImmutableArray<Any> details)
        : base(message)
    {
        StatusCode = statusCode;
        Details = details;
    }

    /// <summary>The status of the call.</summary>
    public GrpcStatusCode StatusCode { get; }

    /// <summary>The error details, in the order sent; empty when there are none.</summary>
    public ImmutableArray<Any> Details { get; } = [];

    /// <summary>The first error detail of the given message type, or <see langword="null"/>.</summary>
    public T? Detail<T>()
        where T : class, IMessage, new()
    {
        var descriptor = new T().Descriptor;
        foreach (var any in Details)
        {
            if (any.Is(descriptor))
                return any.Unpack<T>();
        }

        return null;
    }
}
