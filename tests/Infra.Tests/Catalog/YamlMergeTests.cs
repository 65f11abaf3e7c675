using FsCheck;
using FsCheck.Fluent;
using Infra.Catalog;
using Infra.Catalog.Yaml;

namespace Infra.Tests.Catalog;

public sealed class YamlMergeTests
{
    private static readonly Arbitrary<string> AnyMap = MapOf(3).ToArbitrary();

    [Theory]
    [InlineData("a: 1", "b: 2", "a=1 b=2")]
    [InlineData("a: 1\nb: 2", "a: 3", "a=3 b=2")]
    [InlineData("m: { x: 1, y: 2 }", "m: { y: 3, z: 4 }", "m.x=1 m.y=3 m.z=4")]
    [InlineData("m: { n: { x: 1 }, k: 2 }", "m: { n: { y: 2 } }", "m.n.x=1 m.n.y=2 m.k=2")]
    [InlineData("l: [1, 2]", "l: [3]", "l=[3]")]
    [InlineData("l: [1, 2]\nb: 1", "l: null", "b=1")]
    [InlineData("m: { x: 1, y: 2 }", "m: { x: ~ }", "m.y=2")]
    [InlineData("m: { x: 1 }", "m: 5", "m=5")]
    [InlineData("m: 5", "m: { x: 1 }", "m.x=1")]
    public void Maps_merge_lists_and_scalars_replace_and_null_removes(string below, string above, string expected) =>
        Assert.Equal(expected, string.Join(' ', Flat(YamlMerge.Merge(Read(below), Read(above)), "")));

    [Fact]
    public void Merging_nothing_changes_nothing()
    {
        var below = Read("a: 1\nm: { x: [1, 2] }");

        Assert.Equal(Flat(below, ""), Flat(YamlMerge.Merge(below, Read("{}")), ""));
    }

    [Fact]
    public void Values_keep_the_position_they_were_declared_at()
    {
        var merged = YamlMerge.Merge(Read("a: 1\nb: 2", "below.yaml"), Read("b: 3", "above.yaml"));

        Assert.Equal(["below.yaml:1:1", "above.yaml:1:1"], merged.Entries.Select(entry => entry.Position.ToString()));
    }

    [Fact]
    public void Merging_a_map_with_itself_or_a_second_time_changes_nothing() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyMap, AnyMap, (below, above) =>
        {
            var once = Merge(below, above);
            return Flat(YamlMerge.Merge(once, Read(above)), "").SequenceEqual(Flat(once, "")) && Flat(Merge(below, below), "").SequenceEqual(Flat(Read(below), ""));
        }));

    [Fact]
    public void What_is_above_holds_and_what_it_does_not_mention_stays() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyMap, AnyMap, (below, above) =>
        {
            var merged = Flat(Merge(below, above), "").ToHashSet(StringComparer.Ordinal);
            var over = Flat(Read(above), "").ToList();
            var untouched = Flat(Read(below), "").Where(leaf => !over.Exists(upper => Meet(PathOf(leaf), PathOf(upper))));
            return over.TrueForAll(merged.Contains) && untouched.All(merged.Contains);
        }));

    [Fact]
    public void Nothing_is_there_that_neither_says() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyMap, AnyMap, (below, above) =>
            Flat(Merge(below, above), "").All(leaf => Flat(Read(below), "").Concat(Flat(Read(above), "")).Contains(leaf, StringComparer.Ordinal))));

    [Fact]
    public void Null_removes_whatever_is_below() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyMap, inner =>
            Flat(Merge($"{{ a: {inner}, b: 1 }}", "a: ~"), "").SequenceEqual(["b=1"])));

    /// <summary>Maps of maps, lists and scalars over a few keys, so that two of them often meet.</summary>
    private static Gen<string> MapOf(int depth)
    {
        var scalar = Gen.Choose(0, 9).Select(number => $"{number}");
        var list = Gen.Choose(0, 9).Select(number => $"[{number}, 1]");
        var value = depth == 0 ? Gen.OneOf(scalar, list) : Gen.OneOf(scalar, list, MapOf(depth - 1));
        return
            from keys in Gen.SubListOf("a", "b", "c")
            from values in value.ListOf(keys.Count)
            where keys.Count > 0
            select $"{{ {string.Join(", ", keys.Zip(values, (key, item) => $"{key}: {item}"))} }}";
    }

    private static string PathOf(string leaf) => leaf[..leaf.IndexOf('=', StringComparison.Ordinal)];

    /// <summary>Whether one path is the other's, or leads to it.</summary>
    private static bool Meet(string one, string other) => $"{one}.".StartsWith($"{other}.", StringComparison.Ordinal) || $"{other}.".StartsWith($"{one}.", StringComparison.Ordinal);

    private static YamlMap Merge(string below, string above) => YamlMerge.Merge(Read(below), Read(above));

    private static YamlMap Read(string text, string file = "a.yaml")
    {
        var problems = new ProblemList();
        var map = YamlReader.Read(text, file, problems);
        problems.ThrowIfAny();
        return map!;
    }

    private static IEnumerable<string> Flat(YamlNode node, string path) => node switch
    {
        YamlMap map => map.Entries.SelectMany(entry => Flat(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}")),
        YamlList list => [$"{path}=[{string.Join(',', list.Items.Cast<YamlScalar>().Select(item => item.Text))}]"],
        _ => [$"{path}={((YamlScalar)node).Text}"],
    };
}
