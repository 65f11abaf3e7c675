using System.Collections.Concurrent;
using Google.Protobuf;
using Pulumi.Rpc;
using RpcPackageRequest = Pulumirpc.RegisterPackageRequest;
using RpcParameterization = Pulumirpc.Parameterization;

namespace Pulumi;

/// <summary>The packages that the engine knows by reference, each registered once per run.</summary>
internal sealed class PackageRegistry(IMonitor monitor)
{
    // By content: generated code makes a new request for every resource.
    private readonly ConcurrentDictionary<RpcPackageRequest, Lazy<Task<string>>> references = new();

    /// <summary>The reference of a package; empty when there is none.</summary>
    /// <exception cref="InvalidOperationException">The engine is too old.</exception>
    public Task<string> ReferenceAsync(RegisterPackageRequest? package)
        => package is null ? Task.FromResult("") : references.GetOrAdd(ToMessage(package), m => new(() => RegisterAsync(m))).Value;

    private static RpcPackageRequest ToMessage(RegisterPackageRequest package)
    {
        var message = new RpcPackageRequest
        {
            Name = package.Name,
            Version = package.Version,
            DownloadUrl = package.DownloadUrl,
            Parameterization = ToMessage(package.Parameterization),
            Extension = ToMessage(package.Extension),
        };
        foreach (var (platform, checksum) in package.Checksums)
            message.Checksums.Add(platform, ByteString.CopyFrom(checksum));
        return message;
    }

    private static RpcParameterization? ToMessage(RegisterPackageRequest.PackageParameterization? source)
        => source is null ? null : new() { Name = source.Name, Version = source.Version, Value = ByteString.CopyFrom(source.Value) };

    private async Task<string> RegisterAsync(RpcPackageRequest request)
    {
        if (!await monitor.SupportsFeatureAsync("parameterization").ConfigureAwait(false))
            throw new InvalidOperationException($"The Pulumi CLI does not support parameterization, which package {request.Name} needs. Please update the Pulumi CLI to 3.122 or later.");
        try
        {
            return await monitor.RegisterPackageAsync(request).ConfigureAwait(false);
        }
        catch (GrpcException) when (request is { Parameterization: null, Extension: null })
        {
            return ""; // a plain package: version and download URL of each resource say the same
        }
    }
}
