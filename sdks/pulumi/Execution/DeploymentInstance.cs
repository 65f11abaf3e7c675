namespace Pulumi;

/// <summary>The run that the calling code is part of.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Deployment = deployment;

    /// <summary>The stack's name, without organization and project.</summary>
    public string StackName => Deployment.Settings.Stack;

    /// <summary>The project's name.</summary>
    public string ProjectName => Deployment.Settings.Project;

    /// <summary>The organization's name; <c>organization</c> where there is none.</summary>
    public string OrganizationName => Deployment.Settings.Organization;

    /// <summary>The folder of <c>Pulumi.yaml</c>.</summary>
    public string RootDirectory => Deployment.Settings.RootDirectory;

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => Deployment.Settings.IsDryRun;

    internal Deployment Deployment { get; }

    /// <summary>Calls a function of a package.</summary>
    /// <param name="token">The function's token: <c>package:module:function</c>.</param>
    /// <param name="args">Its arguments. While one is unknown, the result is unknown and no call is made.</param>
    /// <param name="options">How the engine calls it.</param>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) => Deployment.Functions.Invoke<T>(token, args, options, null);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) => Deployment.Functions.Invoke<T>(token, args, options, null);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
        => Deployment.Functions.Invoke<T>(token, args, options, registerPackageRequest);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?, RegisterPackageRequest?)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest)
        => Deployment.Functions.Invoke<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a function whose result is an object of one member; the result is that member.</summary>
    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) => Deployment.Functions.InvokeSingle<T>(token, args, options, null);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) => Deployment.Functions.InvokeSingle<T>(token, args, options, null);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
        => Deployment.Functions.InvokeSingle<T>(token, args, options, registerPackageRequest);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?, RegisterPackageRequest?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest)
        => Deployment.Functions.InvokeSingle<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a function. Whether its result is secret or depends on resources is lost: prefer <see cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>.</summary>
    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) => Deployment.Functions.InvokeAsync<T>(token, args, options, null);

    /// <inheritdoc cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
        => Deployment.Functions.InvokeAsync<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a function whose result is an object of one member; the result is that member.</summary>
    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) => Deployment.Functions.InvokeSingleAsync<T>(token, args, options, null);

    /// <inheritdoc cref="InvokeSingleAsync{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
        => Deployment.Functions.InvokeSingleAsync<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a function without a result.</summary>
    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) => Deployment.Functions.InvokeAsync<object?>(token, args, options, null);

    /// <inheritdoc cref="InvokeAsync(string, InvokeArgs, InvokeOptions?)"/>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
        => Deployment.Functions.InvokeAsync<object?>(token, args, options, registerPackageRequest);

    /// <summary>Calls a method of a resource.</summary>
    /// <param name="token">The method's token: <c>package:module:Name/method</c>.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="self">The resource.</param>
    /// <param name="options">How the engine calls it.</param>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null) => Deployment.Functions.Call<T>(token, args, self, options, null);

    /// <inheritdoc cref="Call{T}(string, CallArgs, Resource?, CallOptions?)"/>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest)
        => Deployment.Functions.Call<T>(token, args, self, options, registerPackageRequest);

    /// <summary>Calls a method without a result.</summary>
    /// <inheritdoc cref="Call{T}(string, CallArgs, Resource?, CallOptions?)"/>
    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) => Deployment.Functions.Call<object?>(token, args, self, options, null);

    /// <inheritdoc cref="Call(string, CallArgs, Resource?, CallOptions?)"/>
    public void Call(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest)
        => Deployment.Functions.Call<object?>(token, args, self, options, registerPackageRequest);
}
