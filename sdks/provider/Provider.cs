using System.Runtime.CompilerServices;
using Pulumi.Rpc;

namespace Pulumi.Experimental.Provider;

/// <summary>
/// A resource provider. Override what it serves: the rest answers UNIMPLEMENTED, which the engine has a meaning for.
/// Methods are called concurrently. An exception becomes the status INTERNAL with its message, so no message may hold a secret.
/// </summary>
#pragma warning disable MA0049 // the official name of the type, in the official namespace
public abstract class Provider
#pragma warning restore MA0049
{
    /// <summary>Runs a plugin: listens, tells the engine the port on standard output, and returns once the engine is done with it.</summary>
    /// <param name="args">The program's arguments: flags of the engine, and at most one engine address.</param>
    /// <param name="version">Version of the plugin, semver; null takes that of the program's assembly.</param>
    /// <param name="factory">Makes the provider.</param>
    /// <param name="cancellationToken">Ends the plugin.</param>
    /// <exception cref="ArgumentException"><paramref name="args"/> hold more than one address.</exception>
    public static Task Serve(string[] args, string? version, Func<IEngine, Provider> factory, CancellationToken cancellationToken)
        => PluginProcess.RunAsync(PluginArguments.Parse(args), version ?? PluginVersion.OfProgram(), factory, Console.Out, cancellationToken);

    /// <summary>Becomes the package that the parameters describe.</summary>
    public virtual Task<ParameterizeResponse> Parameterize(ParameterizeRequest request, CancellationToken ct) => Unimplemented<ParameterizeResponse>();

    /// <summary>Gives the package schema.</summary>
    public virtual Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, CancellationToken ct) => Unimplemented<GetSchemaResponse>();

    /// <summary>Validates the provider's configuration. Must give <c>version</c> back unchanged.</summary>
    public virtual Task<CheckResponse> CheckConfig(CheckRequest request, CancellationToken ct) => Unimplemented<CheckResponse>();

    /// <summary>Compares the provider's configuration.</summary>
    public virtual Task<DiffResponse> DiffConfig(DiffRequest request, CancellationToken ct) => Unimplemented<DiffResponse>();

    /// <summary>Takes the provider's configuration. Not called in a preview whose configuration is not known yet.</summary>
    public virtual Task<ConfigureResponse> Configure(ConfigureRequest request, CancellationToken ct) => Unimplemented<ConfigureResponse>();

    /// <summary>Calls a function.</summary>
    public virtual Task<InvokeResponse> Invoke(InvokeRequest request, CancellationToken ct) => Unimplemented<InvokeResponse>();

    /// <summary>Validates inputs and fills in defaults.</summary>
    public virtual Task<CheckResponse> Check(CheckRequest request, CancellationToken ct) => Unimplemented<CheckResponse>();

    /// <summary>Compares old state and new inputs.</summary>
    public virtual Task<DiffResponse> Diff(DiffRequest request, CancellationToken ct) => Unimplemented<DiffResponse>();

    /// <summary>Creates a resource.</summary>
    public virtual Task<CreateResponse> Create(CreateRequest request, CancellationToken ct) => Unimplemented<CreateResponse>();

    /// <summary>Reads a resource.</summary>
    public virtual Task<ReadResponse> Read(ReadRequest request, CancellationToken ct) => Unimplemented<ReadResponse>();

    /// <summary>Changes a resource in place.</summary>
    public virtual Task<UpdateResponse> Update(UpdateRequest request, CancellationToken ct) => Unimplemented<UpdateResponse>();

    /// <summary>Deletes a resource; one that is gone already is a success.</summary>
    public virtual Task Delete(DeleteRequest request, CancellationToken ct) => Unimplemented<object>();

    private static Task<T> Unimplemented<T>([CallerMemberName] string method = "")
        => throw new GrpcException(GrpcStatusCode.Unimplemented, $"the provider does not serve {method}");
}
