using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map argument whose values may be plain values or outputs. Fits collection initialisers.</summary>
public sealed class InputMap<TValue> : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Input<ImmutableDictionary<string, Input<TValue>>> items;

    /// <summary>An empty map.</summary>
    public InputMap()
        : this(ImmutableDictionary<string, Input<TValue>>.Empty)
    {
    }

    private InputMap(Input<ImmutableDictionary<string, Input<TValue>>> items)
        : base(ImmutableDictionary<string, TValue>.Empty)
        => this.items = items;

    private protected override object? Content => ((IInput)items).Content;

    /// <summary>Adds an entry.</summary>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>A map of the entries.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => new(Items(values));

    /// <summary>A map of the entries.</summary>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => new(Items(values));

    /// <summary>The map that the output resolves to.</summary>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => new(values.Apply(v => Items(v)));

    /// <summary>The map that the output resolves to.</summary>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => new(values.Apply(v => Items(v)));

    /// <summary>The map that the output resolves to.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => new(values.Apply(v => Items(v)));

    /// <summary>A new map of the entries of both; where both have a key, the second wins.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
        => new(Combine(first.items, second.items, (one, other) => one.SetItems(other)));

    /// <summary>Adds an entry. A key that is there already is an error, raised when the map is awaited.</summary>
    public void Add(string key, Input<TValue> value)
        => AddItems(ImmutableDictionary<string, Input<TValue>>.Empty.Add(key, value));

    /// <summary>Adds the entries of another map. A key that is there already is an error, raised when the map is awaited.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds the entries of another map. A key that is there already is an error, raised when the map is awaited.</summary>
    public void AddRange(InputMap<TValue> values) => AddItems(values.items);

    /// <summary>Not possible: the entries may not be known yet. Use <c>await foreach</c>.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException("An InputMap cannot be enumerated: its entries may not be known yet. Use 'await foreach', or Apply on ToOutput().");

    /// <summary>The entries, once the map is known.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await items.AsOutput().DataTask.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (!data.IsKnown)
            yield break;
        foreach (var (key, value) in data.Value)
            yield return value.Apply(v => KeyValuePair.Create(key, v));
    }

    internal override Output<ImmutableDictionary<string, TValue>> AsOutput()
        => items.Apply(map =>
        {
            var keys = map.Keys.ToImmutableArray();
            return Output.All(keys.Select(key => map[key]))
                .Apply(values => keys.Zip(values).ToImmutableDictionary(e => e.First, e => e.Second));
        });

    private static ImmutableDictionary<string, Input<TValue>> Items(IEnumerable<KeyValuePair<string, TValue>> values)
        => values.ToImmutableDictionary(e => e.Key, e => (Input<TValue>)e.Value);

    private static Input<ImmutableDictionary<string, Input<TValue>>> Combine(
        Input<ImmutableDictionary<string, Input<TValue>>> first,
        Input<ImmutableDictionary<string, Input<TValue>>> second,
        Func<ImmutableDictionary<string, Input<TValue>>, ImmutableDictionary<string, Input<TValue>>, ImmutableDictionary<string, Input<TValue>>> combine)
        => first.TryGetPlain(out var one) && second.TryGetPlain(out var other)
            ? combine(one, other)
            : Output.Tuple(first, second).Apply(t => combine(t.Item1, t.Item2));

    private void AddItems(Input<ImmutableDictionary<string, Input<TValue>>> added)
    {
        try
        {
            items = Combine(items, added, (one, other) => one.AddRange(other));
        }
        catch (ArgumentException e)
        {
            // Where the map is built nobody expects an error; who awaits it gets it.
            items = Output.Create(Task.FromException<ImmutableDictionary<string, Input<TValue>>>(e));
        }
    }
}
