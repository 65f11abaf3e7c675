using EndToEnd.Support;
using Testing;

namespace EndToEnd;

/// <summary>A URN is for ever: the committed lists change only on purpose. <c>DBREADY_GOLDEN=write</c> writes them anew, for review.</summary>
public sealed class UrnTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Catalogue_declares_the_listed_urns(string stack)
    {
        await Dbready.BuiltAsync();
        var golden = Repository.PathOf("tests", "EndToEnd", "golden", stack + ".urns.txt");
        var resources = await EmbeddedPreview.ResourcesAsync(Repository.Root, stack, Path.Combine(Dbready.Bin, "Infra"));

        var urns = resources.Keys.Order(StringComparer.Ordinal).ToList();

        if (Environment.GetEnvironmentVariable("DBREADY_GOLDEN") == "write")
            await File.WriteAllLinesAsync(golden, urns);
        Assert.Equal(await File.ReadAllLinesAsync(golden), urns);
    }
}
