using Infra.Catalog;
using Infra.Catalog.Yaml;

namespace Infra.Tests.Catalog;

public sealed class YamlMergeTests
{
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
