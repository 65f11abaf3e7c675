using System.Collections.Concurrent;
using Pulumi.Rpc;
using Pulumirpc;

namespace Engine.Monitor;

/// <summary>The packages that the program registered. The same request gets the same reference. Thread-safe.</summary>
internal sealed class PackageRegistry
{
    private readonly ConcurrentDictionary<string, ProviderRequest> byReference = new(StringComparer.Ordinal);

    /// <summary>Remembers a package.</summary>
    /// <exception cref="GrpcException">The request has no name.</exception>
    public RegisterPackageResponse Register(RegisterPackageRequest request)
    {
        if (request.Name.Length == 0)
            throw new GrpcException(GrpcStatusCode.InvalidArgument, "RegisterPackage: the package name is empty.");
        var package = new ProviderRequest(request.Name, request.Version, request.DownloadUrl, request.Parameterization);
        var reference = $"{package.Key}|{request.Parameterization?.Value.ToBase64()}|{request.Extension?.Name}@{request.Extension?.Version}";
        byReference.TryAdd(reference, package);
        return new RegisterPackageResponse { Ref = reference };
    }

    /// <summary>The package of a reference.</summary>
    /// <exception cref="GrpcException">The reference was never given out.</exception>
    public ProviderRequest Find(string reference)
        => byReference.TryGetValue(reference, out var package)
            ? package
            : throw new GrpcException(GrpcStatusCode.InvalidArgument, $"Unknown provider package '{reference}'.");
}
