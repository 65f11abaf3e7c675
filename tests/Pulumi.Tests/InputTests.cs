using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public sealed class InputTests
{
    [Fact]
    public async Task List_takes_all_that_converts_to_it()
    {
        Assert.Equal(["a"], await ItemsAsync("a"));
        Assert.Equal(["a"], await ItemsAsync(Output.Create("a")));
        Assert.Equal(["a", "b"], await ItemsAsync(new[] { "a", "b" }));
        Assert.Equal(["a", "b"], await ItemsAsync(new List<Output<string>> { Output.Create("a"), Output.Create("b") }));
        Assert.Equal(["a", "b"], await ItemsAsync(ImmutableArray.Create<Input<string>>("a", "b")));
        Assert.Equal(["a", "b"], await ItemsAsync(Output.Create(new List<string> { "a", "b" })));
        Assert.Empty(await ItemsAsync(default(ImmutableArray<string>)));
        Assert.Equal(["a", "b", "c", "d"], await ItemsAsync(new InputList<string> { "a", Output.Create("b"), new InputList<string> { "c", "d" } }));
    }

    [Fact]
    public async Task List_concatenation_leaves_both_as_they_are()
    {
        InputList<string> first = Output.Create(new[] { "a" });
        InputList<string> second = new[] { "b" };

        Assert.Equal(["a", "b"], await ItemsAsync(first.Concat(second)));
        Assert.Equal(["a"], await ItemsAsync(first));
        Assert.Equal(["b"], await ItemsAsync(second));
    }

    [Fact]
    public async Task List_can_be_enumerated_only_asynchronously()
    {
        InputList<string> list = new[] { "a", "b" };
        var items = new List<string>();
        await foreach (var item in list)
            items.Add(await OutputUtilities.GetValueAsync(item.ToOutput()));

        Assert.Equal(["a", "b"], items);
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)list).GetEnumerator());
    }

    [Fact]
    public async Task Map_takes_initialisers_outputs_and_other_maps()
    {
        var map = new InputMap<string> { { "a", "1" }, { "b", Output.Create("2") }, new InputMap<string> { ["c"] = "3" } };
        InputMap<string> late = Output.Create(new Dictionary<string, string> { ["c"] = "4" });

        Assert.Equal("a=1 b=2 c=3", await EntriesAsync(map));
        Assert.Equal("a=1 b=2 c=4", await EntriesAsync(InputMap<string>.Merge(map, late)));
    }

    [Fact]
    public async Task Map_with_a_key_twice_fails_when_it_is_awaited_not_where_it_is_built()
    {
        var map = new InputMap<string> { { "a", "1" }, { "a", "2" } };

        await Assert.ThrowsAsync<ArgumentException>(() => EntriesAsync(map));
    }

    [Fact]
    public async Task Union_takes_either_type()
    {
        InputUnion<string, int> first = "a";
        InputUnion<string, int> second = Output.Create(2);
        var list = new InputList<Union<string, int>> { (Input<string>)"a", (Input<int>)2 };
        var map = new InputMap<Union<string, int>> { { "a", (Input<string>)"b" }, { "c", (Input<int>)3 } };

        Assert.Equal("a", (await OutputUtilities.GetValueAsync(first.ToOutput())).AsT0);
        Assert.Equal(2, (await OutputUtilities.GetValueAsync(second.ToOutput())).AsT1);
        Assert.Equal([Union<string, int>.FromT0("a"), Union<string, int>.FromT1(2)], (await OutputUtilities.GetValueAsync(list.ToOutput())).AsEnumerable());
        Assert.Equal(3, (await OutputUtilities.GetValueAsync(map.ToOutput()))["c"].Value);
    }

    [Fact]
    public void Union_matches_maps_and_compares_by_its_type()
    {
        var union = Union<int, string>.FromT1("a");

        Assert.Equal("second a", union.Match(i => $"first {i}", s => $"second {s}"));
        Assert.Equal("A", union.MapT1(s => s.ToUpperInvariant()).AsT1);
        Assert.Equal(1, union.Bimap(i => i, s => s.Length).AsT1);
        Assert.False(union.TryPickT0(out _, out var rest));
        Assert.Equal("a", rest);
        Assert.NotEqual(Union<int, int>.FromT0(1), Union<int, int>.FromT1(1));
        Assert.Equal("Cannot return a value of type Int32: the union holds a String.", Assert.Throws<InvalidOperationException>(() => union.AsT0).Message);
    }

    [Fact]
    public async Task Json_takes_text_documents_and_outputs_of_them()
    {
        InputJson text = """{"a":[1]}""";
        InputJson late = Output.Create("[true]");

        Assert.Equal(1, (await OutputUtilities.GetValueAsync(text.ToOutput())).GetProperty("a")[0].GetInt32());
        Assert.True((await OutputUtilities.GetValueAsync(late.ToOutput()))[0].GetBoolean());
        Assert.ThrowsAny<JsonException>(() => (InputJson)"{");
    }

    [Fact]
    public async Task Missing_input_is_a_known_default()
        => Assert.Equal("none", await OutputUtilities.GetValueAsync(((Input<string>?)null).Apply(v => v ?? "none")));

    private static async Task<string[]> ItemsAsync(InputList<string> list) => [.. await OutputUtilities.GetValueAsync(list.ToOutput())];

    private static async Task<string> EntriesAsync(InputMap<string> map)
        => string.Join(' ', (await OutputUtilities.GetValueAsync(map.ToOutput())).OrderBy(e => e.Key).Select(e => $"{e.Key}={e.Value}"));
}
