using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static class Output
{
    /// <summary>A known output.</summary>
    public static Output<T> Create<T>(T value) => new(Task.FromResult(OutputData<T>.Known(value)));

    /// <summary>An output of a value that is computed by <paramref name="value"/>.</summary>
    public static Output<T> Create<T>(Task<T> value) => new(KnownAsync(value, isSecret: false));

    /// <summary>A known output that must not be shown.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(Task.FromResult(new OutputData<T>(value, IsKnown: true, IsSecret: true, [])));

    /// <summary>An output that must not be shown, of a value that is computed by <paramref name="value"/>.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value) => new(KnownAsync(value, isSecret: true));

    /// <summary>The same output, not to be shown.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value) => WithSecret(value, isSecret: true);

    /// <summary>The same output, which may be shown.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => WithSecret(output, isSecret: false);

    /// <summary>Whether the output must not be shown.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.DataTask.ConfigureAwait(false)).IsSecret;

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => new(AllAsync([.. inputs.Select(i => i.ToOutput())]));

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => new(AllAsync([.. inputs.Select(i => i.ToOutput())]));

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => new(AllAsync([.. outputs]));

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => new(AllAsync([.. outputs]));

    /// <summary>The text with all outputs and inputs in it replaced by their values: known when all are, secret when any is.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        var arguments = formattableString.GetArguments();
        return new(FormatAsync());

        async Task<OutputData<string>> FormatAsync()
        {
            var result = OutputData<string>.Known("");
            var values = new object?[arguments.Length];
            for (var i = 0; i < arguments.Length; i++)
            {
                var argument = arguments[i] is IInput input ? input.ToOutput() : arguments[i];
                if (argument is IOutput output)
                {
                    var data = await output.GetDataAsync().ConfigureAwait(false);
                    result = result.After(data);
                    argument = data.Value;
                }

                values[i] = argument;
            }

            return result.IsKnown ? result.With(string.Format(CultureInfo.InvariantCulture, formattableString.Format, values)) : result;
        }
    }

    /// <summary>The value as JSON. Outputs anywhere inside are awaited: the text is known when all are, secret when any is.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
        => new(OutputJson.SerializeAsync(value, options));

    /// <summary>The value that JSON text stands for.</summary>
    /// <exception cref="JsonException">Raised when the output is awaited: the text is not JSON, or of another shape than <typeparamref name="T"/>.</exception>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
        => json.Apply(text => JsonSerializer.Deserialize<T>(text, options)!);

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2)
        => Tuple(item1.ToOutput(), item2.ToOutput());

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2)
        => new(PairAsync(item1, item2));

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput());

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3)
        => Tuple(Tuple(item1, item2), item3).Apply(t => (t.Item1.Item1, t.Item1.Item2, t.Item2));

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput());

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4)
        => Tuple(Tuple(item1, item2, item3), item4).Apply(t => (t.Item1.Item1, t.Item1.Item2, t.Item1.Item3, t.Item2));

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput());

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5)
        => Tuple(Tuple(item1, item2, item3, item4), item5).Apply(t => (t.Item1.Item1, t.Item1.Item2, t.Item1.Item3, t.Item1.Item4, t.Item2));

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput());

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6)
        => Tuple(Tuple(item1, item2, item3, item4, item5), item6).Apply(t => (t.Item1.Item1, t.Item1.Item2, t.Item1.Item3, t.Item1.Item4, t.Item1.Item5, t.Item2));

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput());

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7)
        => Tuple(Tuple(item1, item2, item3, item4, item5, item6), item7).Apply(t => (t.Item1.Item1, t.Item1.Item2, t.Item1.Item3, t.Item1.Item4, t.Item1.Item5, t.Item1.Item6, t.Item2));

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8)
        => Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput(), item8.ToOutput());

    /// <summary>All values as one output: known when all are, secret when any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8)
        => Tuple(Tuple(item1, item2, item3, item4, item5, item6, item7), item8).Apply(t => (t.Item1.Item1, t.Item1.Item2, t.Item1.Item3, t.Item1.Item4, t.Item1.Item5, t.Item1.Item6, t.Item1.Item7, t.Item2));

    private static async Task<OutputData<T>> KnownAsync<T>(Task<T> value, bool isSecret)
        => new(await value.ConfigureAwait(false), IsKnown: true, isSecret, []);

    private static Output<T> WithSecret<T>(Output<T> output, bool isSecret)
    {
        return new(MarkAsync());

        async Task<OutputData<T>> MarkAsync() => (await output.DataTask.ConfigureAwait(false)) with { IsSecret = isSecret };
    }

    private static async Task<OutputData<ImmutableArray<T>>> AllAsync<T>(ImmutableArray<Output<T>> outputs)
    {
        var result = OutputData<ImmutableArray<T>>.Known([]);
        var values = ImmutableArray.CreateBuilder<T>(outputs.Length);
        foreach (var output in outputs)
        {
            var data = await output.DataTask.ConfigureAwait(false);
            result = result.After(data);
            values.Add(data.Value);
        }

        return result.IsKnown ? result.With(values.MoveToImmutable()) : result;
    }

    private static async Task<OutputData<(T1, T2)>> PairAsync<T1, T2>(Output<T1> item1, Output<T2> item2)
    {
        var first = await item1.DataTask.ConfigureAwait(false);
        var second = await item2.DataTask.ConfigureAwait(false);
        return OutputData<(T1, T2)>.Known((first.Value, second.Value)).After(first).After(second);
    }
}
