using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Experimental;
using Pulumi.Serialization;

namespace Pulumi.Tests;

public sealed class InputSerializerTests
{
    [Fact]
    public async Task Values_of_all_kinds_are_sent_as_what_they_stand_for()
    {
        Assert.Equal("2", await TextAsync(DayOfWeek.Tuesday));
        Assert.Equal("fast", await TextAsync(Mode.Fast));
        Assert.Equal("5", await TextAsync(Union<string, int>.FromT1(5)));
        Assert.Equal("{a: [1, true, null]}", await TextAsync(JsonDocument.Parse("""{"a":[1,true,null]}""").RootElement));
        Assert.Equal("{b: 1}", await TextAsync(new Dictionary<string, object?> { ["a"] = null, ["b"] = 1 }));
        Assert.Equal("[1, null]", await TextAsync(new object?[] { 1, null }));
        Assert.Equal("[]", await TextAsync(default(ImmutableArray<string>)));
        Assert.Equal("{size: 3}", await TextAsync(new Item(3)));
        Assert.Equal("[asset]", await TextAsync(new StringAsset("x")));
    }

    [Fact]
    public async Task Json_argument_is_text_whose_secretness_is_that_of_the_whole()
    {
        var open = (await SerializeAsync(new ProviderArgs { Settings = (Input<object>)new Dictionary<string, int> { ["a"] = 1 }, Count = 3 })).ToDictionary(a => a.Name, a => a.Value);
        Assert.Equal((new PropertyValue("""{ "a": 1 }"""), new PropertyValue("3")), (open["settings"], open["count"]));

        var closed = Assert.Single(await SerializeAsync(new ProviderArgs { Settings = Output.CreateSecret<object>(true) })).Value;
        Assert.True(closed.IsSecret);
        Assert.Equal(new PropertyValue("true"), closed.WithSecret(false));
    }

    [Fact]
    public async Task Required_argument_without_a_value_is_named()
    {
        var exception = await Assert.ThrowsAsync<ArgumentNullException>(() => SerializeAsync(new RequiredArgs()));

        Assert.Equal("Pulumi.Tests.InputSerializerTests+RequiredArgs: the argument \"size\" is required, but has no value. (Parameter 'size')", exception.Message);
    }

    [Fact]
    public async Task Dictionary_with_other_than_text_as_key_is_refused()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => TextAsync(new Dictionary<int, string> { [1] = "a" }));

        Assert.Equal("x: a dictionary has a key of type System.Int32; only string keys can be sent.", exception.Message);
    }

    [Theory]
    [InlineData(5L)]
    [InlineData(5f)]
    public async Task Number_that_could_lose_digits_is_refused(object value)
        => Assert.StartsWith($"x: values of type {value.GetType()} cannot be sent.", (await Assert.ThrowsAsync<InvalidOperationException>(() => TextAsync(value))).Message, StringComparison.Ordinal);

    private static async Task<string> TextAsync(object? value) => (await new InputSerializer().SerializeAsync("x", value)).ToString();

    private static Task<ImmutableArray<SerializedArgument>> SerializeAsync(InputArgs args) => InputSerializer.SerializeAsync("", args.Values(), keepDependencies: false);

    [EnumType]
    private readonly struct Mode
    {
        private readonly string value;

        private Mode(string value) => this.value = value;

        public static Mode Fast { get; } = new("fast");

        public static explicit operator string(Mode mode) => mode.value;
    }

    [OutputType]
    private sealed class Item(int size)
    {
        public readonly int Size = size;
    }

    private sealed class ProviderArgs : ResourceArgs
    {
        [Input("settings", json: true)]
        public Input<object>? Settings { get; set; }

        [Input("count", json: true)]
        public Input<int>? Count { get; set; }
    }

    private sealed class RequiredArgs : ResourceArgs
    {
        [Input("size", required: true)]
        public Input<int>? Size { get; set; }
    }
}
