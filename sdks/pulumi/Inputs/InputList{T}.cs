using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list argument whose items may be plain values or outputs. Fits collection initialisers.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Input<ImmutableArray<Input<T>>> items;

    /// <summary>An empty list.</summary>
    public InputList()
        : this(ImmutableArray<Input<T>>.Empty)
    {
    }

    private InputList(Input<ImmutableArray<Input<T>>> items)
        : base(ImmutableArray<T>.Empty)
        => this.items = items;

    private protected override object? Content => ((IInput)items).Content;

    /// <summary>A list of one item.</summary>
    public static implicit operator InputList<T>(T value) => new(ImmutableArray.Create<Input<T>>(value));

    /// <summary>A list of one item.</summary>
    public static implicit operator InputList<T>(Output<T> value) => new(ImmutableArray.Create<Input<T>>(value));

    /// <summary>A list of one item.</summary>
    public static implicit operator InputList<T>(Input<T> value) => new(ImmutableArray.Create(value));

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(T[] values) => new(Items(values));

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) => new(Items(values));

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => new(ImmutableArray.Create(values));

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(List<T> values) => new(Items(values));

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) => new(Items(values));

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => new(values.ToImmutableArray());

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => new(Items(values.IsDefault ? [] : values));

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => new(Items(values));

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(values);

    /// <summary>The list that the output resolves to.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(v => Items(v)));

    /// <summary>The list that the output resolves to.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(v => Items(v)));

    /// <summary>The list that the output resolves to.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new(values.Apply(v => Items(v)));

    /// <summary>The list that the output resolves to.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new(values.Apply(v => Items(v.IsDefault ? [] : v)));

    /// <summary>Adds items at the end.</summary>
    public void Add(params Input<T>[] inputs) => items = Concat(items, ImmutableArray.Create(inputs));

    /// <summary>Adds the items of another list at the end.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Adds the items of another list at the end.</summary>
    public void AddRange(InputList<T> inputs) => items = Concat(items, inputs.items);

    /// <summary>A new list of the items of both.</summary>
    public InputList<T> Concat(InputList<T> other) => new(Concat(items, other.items));

    /// <summary>Not possible: the items may not be known yet. Use <c>await foreach</c>.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException("An InputList cannot be enumerated: its items may not be known yet. Use 'await foreach', or Apply on ToOutput().");

    /// <summary>The items, once the list is known.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await items.AsOutput().DataTask.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (!data.IsKnown)
            yield break;
        foreach (var item in data.Value)
            yield return item;
    }

    internal override Output<ImmutableArray<T>> AsOutput() => items.Apply(all => Output.All(all.AsEnumerable()));

    private static ImmutableArray<Input<T>> Items(IEnumerable<T> values) => [.. values.Select(v => (Input<T>)v)];

    private static ImmutableArray<Input<T>> Items(IEnumerable<Output<T>> values) => [.. values.Select(v => (Input<T>)v)];

    private static Input<ImmutableArray<Input<T>>> Concat(Input<ImmutableArray<Input<T>>> first, Input<ImmutableArray<Input<T>>> second)
        => first.TryGetPlain(out var head) && second.TryGetPlain(out var tail)
            ? head.AddRange(tail)
            : Output.Tuple(first, second).Apply(t => t.Item1.AddRange(t.Item2));
}
