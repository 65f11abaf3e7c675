using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Experimental;
using Pulumi.Serialization;

namespace Pulumi.Tests;

public sealed class ValueConverterTests
{
    private static readonly PropertyValue Item = Map(("size", new(3)), ("mode", new("fast")), ("nested-name", new("x")), ("__defaults", new("x")));

    [Fact]
    public void Primitives_are_what_they_say()
    {
        Assert.Equal(3, Read<int>(new(3.9)));
        Assert.Equal(1.5, Read<double>(new(1.5)));
        Assert.Equal(5, Read<int?>(new(5)));
        Assert.Null(Read<int?>(PropertyValue.Null));
        Assert.Equal(0, Read<int>(PropertyValue.Null));
        Assert.Equal(DayOfWeek.Tuesday, Read<DayOfWeek>(new(2)));
        Assert.Equal("fast", Read<Mode>(new("fast")).ToString());
        Assert.IsType<StringAsset>(Read<AssetOrArchive>(new(new StringAsset("x"))));
    }

    [Fact]
    public void Output_type_is_made_by_the_names_of_its_constructor()
    {
        var item = Read<ItemType>(Item);

        Assert.Equal((3, "fast", "x"), (item.Size, item.Mode.ToString(), item.Name));
        Assert.Empty(item.Tags);
    }

    [Fact]
    public void Collections_unions_and_objects_are_read_in_depth()
    {
        Assert.Equal([3], Read<ImmutableArray<ItemType>>(new([Item])).Select(i => i.Size));
        Assert.Equal(3, Read<ImmutableDictionary<string, ItemType>>(Map(("a", Item), ("__meta", new("x"))))["a"].Size);
        Assert.Equal(2, Read<Union<string, int>>(new(2)).AsT1);
        Assert.Equal(["mode", "nested-name", "size"], Read<ImmutableDictionary<string, object>>(Item).Keys.Order());
        Assert.Equal("{\"a\":[true,null]}", Read<JsonElement>(Map(("a", new([new(true), PropertyValue.Null])))).GetRawText());
        Assert.Equal(3, Assert.IsType<ItemType>(Read<ICase>(Map(("kind", new("item")), ("size", new(3))))).Size);
    }

    [Fact]
    public void Secret_and_unknown_anywhere_inside_are_facts_about_the_whole()
    {
        var secret = OutputReader.Read("x", new([new PropertyValue("a").WithSecret(true)]), typeof(ImmutableArray<string>));
        var unknown = OutputReader.Read("x", Map(("a", PropertyValue.Computed)), typeof(object));
        var ignored = OutputReader.Read("x", Map(("__a", PropertyValue.Computed)), typeof(object));

        Assert.Equal((true, true), (secret.IsKnown, secret.IsSecret));
        Assert.False(unknown.IsKnown);
        Assert.True(ignored.IsKnown);
    }

    [Fact]
    public async Task Value_of_another_shape_is_a_warning_and_the_default()
    {
        await using var engine = FakeEngine.Start();
        var value = -1;
        await engine.RunAsync(() => value = (int)OutputReader.Read("test:index:Bucket \"logs\": property size", new("many"), typeof(int)).Value!);

        Assert.Equal(0, value);
        Assert.Equal("test:index:Bucket \"logs\": property size: expected System.Int32, found a value of kind String; the default is used instead.", Assert.Single(engine.Log).Message);
    }

    private static T Read<T>(PropertyValue value) => (T)OutputReader.Read("x", value, typeof(T)).Value!;

    private static PropertyValue Map(params (string Name, PropertyValue Value)[] members)
        => new(members.ToImmutableDictionary(m => m.Name, m => m.Value));

    [EnumType]
    private readonly struct Mode
    {
        private readonly string value;

        private Mode(string value) => this.value = value;

        public static explicit operator string(Mode mode) => mode.value;

        public override string ToString() => value;
    }

    [DiscriminatedUnionDiscriminator("kind")]
    [DiscriminatedUnionCase("item", typeof(ItemType))]
    private interface ICase;

    [OutputType]
    private sealed class ItemType : ICase
    {
        public readonly int Size;
        public readonly Mode Mode;
        public readonly string? Name;
        public readonly ImmutableArray<string> Tags;

        [OutputConstructor]
        private ItemType(int size, Mode mode, [OutputConstructorParameter("nested-name")] string? name, ImmutableArray<string> tags)
        {
            Size = size;
            Mode = mode;
            Name = name;
            Tags = tags;
        }
    }
}
