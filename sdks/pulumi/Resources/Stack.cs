using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The root of all resources of a program. A derived class declares them in its constructor and sets its <see cref="OutputAttribute"/> properties.</summary>
public class Stack : ComponentResource
{
    /// <summary>The type token of every stack.</summary>
    internal const string RootType = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack.</summary>
    /// <exception cref="InvalidOperationException">There is one already.</exception>
    public Stack(StackOptions? options = null)
        : base(RootType, Deployment.InternalInstance.Settings.RootName, ConvertOptions(options))
        => Deployment.InternalInstance.SetStack(this, options);

    /// <summary>Registers the properties of a derived class as outputs of the stack.</summary>
    /// <exception cref="RunException">A property is no output, or was not set.</exception>
    internal void RegisterPropertyOutputs()
    {
        var properties = OutputProperty.Of(GetType()).Where(p => !p.IsInherited).ToImmutableArray();
        var missing = properties.Where(p => p.Get(this) is null).Select(p => p.Name).ToImmutableArray();
        if (missing.Length > 0)
            throw new RunException("Output(s) '" + string.Join(", ", missing) + "' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.");
        RegisterOutputs();
    }

    /// <summary>Runs the program of a stack that has no class, and registers what it returns as outputs.</summary>
    internal Task RunAsync(Func<Task<IDictionary<string, object?>>> program)
    {
        var outputs = program();
        RegisterOutputs(outputs);
        return outputs;
    }

    private static ComponentResourceOptions? ConvertOptions(StackOptions? options)
        => options is null ? null : new() { ResourceTransformations = options.ResourceTransformations };
}
