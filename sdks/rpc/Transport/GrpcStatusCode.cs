namespace Pulumi.Rpc;

/// <summary>The status codes of gRPC that travel in <c>grpc-status</c>.</summary>
public enum GrpcStatusCode
{
    /// <summary>The call succeeded.</summary>
    Ok = 0,

    /// <summary>The caller gave up.</summary>
    Cancelled = 1,

    /// <summary>No status was given, or one without a meaning.</summary>
    Unknown = 2,

    /// <summary>The request itself is wrong.</summary>
    InvalidArgument = 3,

    /// <summary>The time allowed ran out.</summary>
    DeadlineExceeded = 4,

    /// <summary>What was asked for does not exist.</summary>
    NotFound = 5,

    /// <summary>What was to be made exists already.</summary>
    AlreadyExists = 6,

    /// <summary>The caller may not do this.</summary>
    PermissionDenied = 7,

    /// <summary>A limit was passed, the size of a message among them.</summary>
    ResourceExhausted = 8,

    /// <summary>The callee is not in a state that allows the call.</summary>
    FailedPrecondition = 9,

    /// <summary>The operation was aborted.</summary>
    Aborted = 10,

    /// <summary>A value is outside its range.</summary>
    OutOfRange = 11,

    /// <summary>The method is not served.</summary>
    Unimplemented = 12,

    /// <summary>The callee failed.</summary>
    Internal = 13,

    /// <summary>The callee cannot be reached.</summary>
    Unavailable = 14,

    /// <summary>Data was lost or cannot be read.</summary>
    DataLoss = 15,

    /// <summary>The caller is not known.</summary>
    Unauthenticated = 16,
}
