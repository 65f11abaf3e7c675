using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource made of other resources, which name it as their parent.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers a component without arguments.</summary>
    /// <param name="type">The type token: <c>package:module:Name</c>.</param>
    /// <param name="name">The name within the stack.</param>
    /// <param name="options">How the engine treats it.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    /// <summary>Registers a component.</summary>
    /// <param name="type">The type token: <c>package:module:Name</c>.</param>
    /// <param name="name">The name within the stack.</param>
    /// <param name="args">The arguments, which are recorded as inputs.</param>
    /// <param name="options">How the engine treats it.</param>
    /// <param name="remote">Whether a provider makes the component's children.</param>
    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : this(type, name, args, options, remote, registerPackageRequest: null)
    {
    }

    /// <summary>Registers a component.</summary>
    /// <param name="type">The type token: <c>package:module:Name</c>.</param>
    /// <param name="name">The name within the stack.</param>
    /// <param name="args">The arguments, which are recorded as inputs.</param>
    /// <param name="options">How the engine treats it.</param>
    /// <param name="remote">Whether a provider makes the component's children.</param>
    /// <param name="registerPackageRequest">The plugin that its package comes from.</param>
    public ComponentResource(
        string type, string name, ResourceArgs? args, ComponentResourceOptions? options, bool remote, RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, custom: false, args, options ?? new ComponentResourceOptions(), remote, registerPackageRequest)
    {
    }

    /// <summary>Ends the component with its <see cref="OutputAttribute"/> properties as outputs. At most one call.</summary>
    protected void RegisterOutputs()
        => RegisterOutputs(OutputProperty.Of(GetType())
            .Where(p => !p.IsInherited)
            .ToImmutableDictionary(p => p.Name, p => p.Get(this)));

    /// <summary>Ends the component with the given outputs. At most one call.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Ends the component with the given outputs. At most one call.</summary>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Ends the component with the given outputs. At most one call.</summary>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
        => Deployment.InternalInstance.Registrar.RegisterOutputs(this, outputs);
}
