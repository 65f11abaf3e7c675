using Policies.Data;
using Testing;

namespace Policies.Tests;

/// <summary>The tables of docs/coverage.md are those of the catalogue of rules. <c>DBREADY_GOLDEN=write</c> writes them anew, for review.</summary>
public sealed class CoverageTests
{
    private static readonly string Page = Repository.PathOf("docs", "coverage.md");

    [Theory]
    [InlineData("sets")]
    [InlineData("names")]
    [InlineData("alone")]
    public void Table_is_that_of_the_catalogue(string name)
    {
        var table = name switch { "sets" => CoverageTables.Sets(), "names" => CoverageTables.Names(), _ => CoverageTables.Alone() };
        var page = File.ReadAllText(Page);
        var (start, end) = ($"<!-- {name}: written from policies/Data/rules.json -->\n\n", "\n<!-- end -->");
        var from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var to = page.IndexOf(end, from, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("DBREADY_GOLDEN") == "write")
        {
            File.WriteAllText(Page, string.Concat(page.AsSpan(0, from), table, page.AsSpan(to)));
            Assert.Fail($"wrote {name}; review it and run again without DBREADY_GOLDEN");
        }

        Assert.Equal(table, page[from..to]);
    }

    [Fact]
    public void Every_set_is_compared_in_words()
    {
        var page = File.ReadAllText(Page);
        Assert.All(RuleCatalogue.Instance.Sets.Values, set => Assert.Contains($"**{set}**", page, StringComparison.Ordinal));
    }
}
