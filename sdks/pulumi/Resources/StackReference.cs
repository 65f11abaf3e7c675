using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <summary>Reads the outputs of another stack.</summary>
    /// <param name="name">The name of this resource, and of the stack when <paramref name="args"/> say none.</param>
    /// <param name="args">Which stack.</param>
    /// <param name="options">How the engine treats the resource.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base("pulumi:pulumi:StackReference", name, new StackReferenceArgs { Name = args?.Name ?? name }, WithId(options, args?.Name ?? name))
    {
    }

    /// <summary>The name of the stack.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All outputs; secret as a whole when one is.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of the outputs that are secret.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>One output, or <see langword="null"/> when the stack has none of that name.</summary>
    public Output<object?> GetOutput(Input<string> name) => Single(name, (outputs, key, _) => outputs.GetValueOrDefault(key));

    /// <summary>One output.</summary>
    /// <exception cref="KeyNotFoundException">Raised when the output is awaited: the stack has none of that name.</exception>
    public Output<object> RequireOutput(Input<string> name) => Single(name, (outputs, key, stack) => outputs.GetValueOrDefault(key) ?? throw Missing(key, stack));

    /// <summary>One output with the word whether it is secret.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret ? new() { SecretValue = data.Value } : new() { Value = data.Value };
    }

    /// <summary>One output that is not secret, or <see langword="null"/>.</summary>
    /// <exception cref="InvalidOperationException">It is secret.</exception>
    public async Task<object?> GetValueAsync(Input<string> name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret
            ? throw new InvalidOperationException($"Cannot call '{nameof(GetValueAsync)}' if the referenced stack output is a secret. Use '{nameof(GetOutput)}' instead.")
            : data.Value;
    }

    /// <summary>One output that is not secret.</summary>
    /// <exception cref="InvalidOperationException">It is secret.</exception>
    /// <exception cref="KeyNotFoundException">The stack has none of that name.</exception>
    public async Task<object> RequireValueAsync(Input<string> name)
    {
        var data = await RequireOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret
            ? throw new InvalidOperationException($"Cannot call '{nameof(RequireValueAsync)}' if the referenced stack output is a secret. Use '{nameof(RequireOutput)}' instead.")
            : data.Value;
    }

    private static CustomResourceOptions WithId(CustomResourceOptions? options, Input<string> stack)
    {
        var result = CustomResourceOptions.Merge(options, null);
        result.Id = stack;
        return result;
    }

    private static KeyNotFoundException Missing(string key, string stack) => new($"Required output '{key}' does not exist on stack '{stack}'.");

    // The outputs together are secret as soon as one is; a single one only if its name is listed.
    private Output<T> Single<T>(Input<string> name, Func<ImmutableDictionary<string, object>, string, string, T> select)
    {
        return new(SelectAsync());

        async Task<OutputData<T>> SelectAsync()
        {
            var key = await name.AsOutput().DataTask.ConfigureAwait(false);
            var stack = await Name.DataTask.ConfigureAwait(false);
            var secrets = await SecretOutputNames.DataTask.ConfigureAwait(false);
            var value = await Output.Tuple(name.AsOutput(), Outputs)
                .Apply(t => select(t.Item2, t.Item1, stack.Value)).DataTask.ConfigureAwait(false);
            return secrets.IsKnown && !secrets.Value.IsDefault && key.IsKnown
                ? value with { IsSecret = key.IsSecret || secrets.Value.Contains(key.Value) }
                : value;
        }
    }
}
