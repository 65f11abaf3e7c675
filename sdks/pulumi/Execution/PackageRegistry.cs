using System.Runtime.CompilerServices;
using Google.Protobuf;
using Pulumi.Rpc;
using RpcPackageRequest = Pulumirpc.RegisterPackageRequest;
using RpcParameterization = Pulumirpc.Parameterization;

namespace Pulumi;

/// <summary>The packages that the engine knows by reference, each registered once per run.</summary>
internal sealed class PackageRegistry(IMonitor monitor)
{
    private readonly ConditionalWeakTable<RegisterPackageRequest, Task<string>> references = [];

    /// <summary>The reference of a package; empty when there is none.</summary>
    /// <exception cref="InvalidOperationException">The engine is too old.</exception>
    public Task<string> ReferenceAsync(RegisterPackageRequest? package)
        => package is null ? Task.FromResult("") : references.GetValue(package, p => Task.Run(() => RegisterAsync(p)));

    private static RpcParameterization? Convert(RegisterPackageRequest.PackageParameterization? source)
        => source is null ? null : new() { Name = source.Name, Version = source.Version, Value = ByteString.CopyFrom(source.Value) };

    private async Task<string> RegisterAsync(RegisterPackageRequest package)
    {
        if (!await monitor.SupportsFeatureAsync("parameterization").ConfigureAwait(false))
            throw new InvalidOperationException($"The Pulumi CLI does not support parameterization, which package {package.Name} needs. Please update the Pulumi CLI to 3.122 or later.");
        var request = new RpcPackageRequest
        {
            Name = package.Name,
            Version = package.Version,
            DownloadUrl = package.DownloadUrl,
            Parameterization = Convert(package.Parameterization),
            Extension = Convert(package.Extension),
        };
        foreach (var (platform, checksum) in package.Checksums)
            request.Checksums.Add(platform, ByteString.CopyFrom(checksum));
        try
        {
            return await monitor.RegisterPackageAsync(request).ConfigureAwait(false);
        }
        catch (GrpcException) when (package is { Parameterization: null, Extension: null })
        {
            return ""; // a plain package: version and download URL of each resource say the same
        }
    }
}
