using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public sealed class OutputTests
{
    private static readonly Gen<Output<int>> AnyOutput =
        from value in Gen.Choose(-9, 9)
        from isKnown in Gen.Elements(true, false)
        from isSecret in Gen.Elements(true, false)
        from isLate in Gen.Elements(true, false)
        select Make(value, isKnown, isSecret, isLate);

    [Fact]
    public void Apply_runs_on_known_values_only_and_joins_secretness()
        => Check(
            from source in AnyOutput
            from inner in AnyOutput
            select (source, inner),
            async o =>
            {
                var ran = false;
                var result = o.source.Apply(v =>
                {
                    ran = true;
                    return o.inner.Apply(i => v * i);
                });
                var (data, source, inner) = (await result.DataTask, await o.source.DataTask, await o.inner.DataTask);

                Assert.Equal(source.IsKnown, ran);
                Assert.Equal(source.IsKnown && inner.IsKnown, data.IsKnown);
                Assert.Equal(source.IsSecret || (ran && inner.IsSecret), data.IsSecret);
                if (data.IsKnown)
                    Assert.Equal(source.Value * inner.Value, data.Value);
            });

    [Fact]
    public void Apply_of_the_identity_and_of_a_composition_are_what_they_are()
        => Check(AnyOutput, async o =>
        {
            Assert.Equal(await o.DataTask, await o.Apply(v => v).DataTask);
            Assert.Equal(await o.Apply(v => (v + 1) * 2).DataTask, await o.Apply(v => v + 1).Apply(v => v * 2).DataTask);
            Assert.Equal(await o.DataTask, await o.Apply(v => Task.FromResult(v)).DataTask);
            Assert.Equal(await o.DataTask, await o.Apply(v => Output.Create(v)).DataTask);
            Assert.Equal(await o.DataTask, await o.Apply(v => (Input<int>)v).DataTask);
        });

    [Fact]
    public void All_tuple_and_format_are_known_when_all_are_and_secret_when_any_is()
        => Check(AnyOutput.ListOf(3), async o =>
        {
            var parts = await Task.WhenAll(o.Select(x => x.DataTask));
            var (isKnown, isSecret) = (parts.All(p => p.IsKnown), parts.Any(p => p.IsSecret));
            var all = await Output.All(o.AsEnumerable()).DataTask;
            var tuple = await Output.Tuple(o[0], o[1], o[2]).DataTask;
            var text = await Output.Format($"{o[0]}-{(Input<int>)o[1]}-{o[2]}-{"x"}").DataTask;
            var json = await Output.JsonSerialize(Output.Create(new { a = o[0], b = new[] { o[1] }, c = (Input<int>)o[2] })).DataTask;

            Assert.Equal((isKnown, isSecret), (all.IsKnown, all.IsSecret));
            Assert.Equal((isKnown, isSecret), (tuple.IsKnown, tuple.IsSecret));
            Assert.Equal((isKnown, isSecret), (text.IsKnown, text.IsSecret));
            Assert.Equal((isKnown, isSecret), (json.IsKnown, json.IsSecret));
            if (!isKnown)
                return;
            var (a, b, c) = (parts[0].Value, parts[1].Value, parts[2].Value);
            Assert.Equal([a, b, c], all.Value.AsEnumerable());
            Assert.Equal((a, b, c), tuple.Value);
            Assert.Equal($"{a}-{b}-{c}-x", text.Value);
            Assert.Equal($$"""{"a":{{a}},"b":[{{b}}],"c":{{c}}}""", json.Value);
        });

    [Fact]
    public void Secret_can_be_added_and_taken_away_without_touching_the_rest()
        => Check(AnyOutput, async o =>
        {
            var data = await o.DataTask;
            Assert.Equal(data with { IsSecret = true }, await Output.CreateSecret(o).DataTask);
            Assert.Equal(data with { IsSecret = false }, await Output.Unsecret(o).DataTask);
            Assert.Equal(data.IsSecret, await Output.IsSecretAsync(o));
        });

    [Fact]
    public async Task Tuple_of_eight_keeps_the_order()
    {
        var tuple = Output.Tuple<int, string, int, int, int, int, int, bool>(1, "2", 3, 4, 5, 6, 7, true);

        Assert.Equal((1, "2", 3, 4, 5, 6, 7, true), await OutputUtilities.GetValueAsync(tuple));
    }

    [Fact]
    public async Task Apply_that_returns_no_output_is_a_known_default()
    {
        var data = await Output.CreateSecret(1).Apply(_ => (Output<string>?)null).DataTask;

        Assert.Equal((null, true, true), (data.Value, data.IsKnown, data.IsSecret));
    }

    [Fact]
    public async Task Setter_of_a_generated_secret_argument_works_with_and_without_a_value()
    {
        Assert.Equal(("hush", true), await SecretAsync("hush"));
        Assert.Equal((null, true), await SecretAsync(null));

        static async Task<(string?, bool)> SecretAsync(Input<string>? value)
        {
            var emptySecret = Output.CreateSecret(0);
            Input<string>? member = Output.Tuple<Input<string>?, int>(value, emptySecret).Apply(t => t.Item1);
            var data = await member.ToOutput().DataTask;
            return (data.Value, data.IsSecret);
        }
    }

    [Fact]
    public async Task Json_of_an_output_inside_an_output_is_complete()
    {
        var late = Output.Create(Task.Run(async () =>
        {
            await Task.Yield();
            return new { inner = Output.CreateSecret(Task.FromResult("x")) };
        }));
        var data = await Output.JsonSerialize(Output.Create(new Dictionary<string, object?> { ["late"] = late, ["none"] = null })).DataTask;

        Assert.Equal("""{"late":{"inner":"x"},"none":null}""", data.Value);
        Assert.True(data.IsSecret);
    }

    [Fact]
    public async Task Json_is_read_with_the_options_and_keeps_secretness()
    {
        var data = await Output.JsonDeserialize<Dictionary<string, int>>(Output.CreateSecret("{\"a\":1,}"), new() { AllowTrailingCommas = true }).DataTask;

        Assert.Equal(1, data.Value["a"]);
        Assert.True(data.IsSecret);
        await Assert.ThrowsAsync<JsonException>(() => Output.JsonDeserialize<int>(Output.Create("x")).DataTask);
    }

    [Fact]
    public async Task Lists_and_unions_have_their_shortcuts()
    {
        var list = Output.Create(ImmutableArray.Create("a", "b"));
        var union = Output.Create(Union<string, int>.FromT1(5));

        Assert.Equal("b", await OutputUtilities.GetValueAsync(list.GetAt(1)));
        Assert.Equal("a", await OutputUtilities.GetValueAsync(list.First()));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(list.Length()));
        Assert.Equal(5, await OutputUtilities.GetValueAsync(union.AsT1()));
        Assert.True(await OutputUtilities.GetValueAsync(union.IsT1()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => OutputUtilities.GetValueAsync(union.AsT0()));
    }

    [Fact]
    public async Task Deferred_output_takes_what_it_is_resolved_with_once()
    {
        var deferred = new DeferredOutput<int>();
        var doubled = deferred.Output.Apply(v => v * 2);
        deferred.Resolve(Output.CreateSecret(4));

        var data = await doubled.DataTask;
        Assert.Equal((8, true), (data.Value, data.IsSecret));
        Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Output.Create(1)));
    }

    private static Output<int> Make(int value, bool isKnown, bool isSecret, bool isLate)
    {
        var data = new OutputData<int>(isKnown ? value : 0, isKnown, isSecret, []);
        return new(isLate ? LateAsync() : Task.FromResult(data));

        async Task<OutputData<int>> LateAsync()
        {
            await Task.Yield();
            return data;
        }
    }

    private static void Check<T>(Gen<T> generator, Func<T, Task> property)
        => Prop.ForAll(generator.ToArbitrary(), value => property(value).GetAwaiter().GetResult()).QuickCheckThrowOnFailure();
}
