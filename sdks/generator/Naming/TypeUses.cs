using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Naming;

/// <summary>What each object type of a package is used for: that decides which classes it becomes and their names.</summary>
public sealed class TypeUses
{
    readonly HashSet<ObjectDefinition> outputs = [];
    readonly HashSet<ObjectDefinition> inputs = [];
    readonly HashSet<ObjectDefinition> states = [];
    readonly HashSet<ObjectDefinition> functionInputs = [];
    readonly HashSet<ObjectDefinition> functionOutputs = [];
    readonly HashSet<ObjectDefinition> invokeInputs = [];

    /// <summary>Looks through resources and functions, methods among them.</summary>
    public TypeUses(PackageDefinition package)
    {
        foreach (var resource in package.Resources.Prepend(package.Provider))
        {
            Add(outputs, resource.Properties);
            Add(inputs, resource.Inputs);
            Add(inputs, resource.State ?? []);
            Add(states, resource.State ?? []);
        }

        foreach (var function in package.Functions.Concat(package.Resources.SelectMany(r => r.Methods.Select(m => m.Value))))
        {
            Add(functionInputs, function.Inputs ?? []);
            if (function.HasResult)
                Add(invokeInputs, function.Inputs ?? []);
            Add(functionOutputs, function.Outputs ?? []);
            if (function.Returns is not null)
                Add(functionOutputs, function.Returns.Objects);
        }
    }

    /// <summary>Comes back from a resource or a function.</summary>
    public bool IsOutput(ObjectDefinition type) => outputs.Contains(type) || functionOutputs.Contains(type);

    /// <summary>Goes into a resource, or into the form of a function that takes inputs.</summary>
    public bool IsInput(ObjectDefinition type) => inputs.Contains(type) || invokeInputs.Contains(type);

    /// <summary>Qualifies a look-up.</summary>
    public bool IsState(ObjectDefinition type) => states.Contains(type);

    /// <summary>Goes into the form of a function that takes plain values.</summary>
    public bool IsPlainInput(ObjectDefinition type) => functionInputs.Contains(type);

    /// <summary>Goes into the form of a function that takes inputs.</summary>
    public bool IsInvokeInput(ObjectDefinition type) => invokeInputs.Contains(type);

    /// <summary>Goes into or comes back from a function.</summary>
    public bool IsOfFunction(ObjectDefinition type) => functionInputs.Contains(type) || functionOutputs.Contains(type);

    static void Add(HashSet<ObjectDefinition> uses, IEnumerable<PropertyDefinition> properties) =>
        Add(uses, properties.SelectMany(p => p.Type.Objects));

    static void Add(HashSet<ObjectDefinition> uses, IEnumerable<ObjectDefinition> objects)
    {
        foreach (var definition in objects)
        {
            if (uses.Add(definition))
                Add(uses, definition.Properties);
        }
    }
}
