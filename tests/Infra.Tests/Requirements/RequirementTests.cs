using System.Globalization;
using Testing;

namespace Infra.Tests.Requirements;

public sealed class RequirementTests
{
    /// <summary>First and last numbers of those that ask for a declaration.</summary>
    private static readonly (int First, int Last)[] Declarations =
    [
        (1, 5), (8, 26), (28, 29), (31, 33), (36, 44), (51, 52), (54, 56), (58, 58), (61, 66), (68, 68), (70, 70), (72, 74), (76, 76), (78,
        89), (95, 95), (105, 105), (108, 108), (114, 114), (124, 138), (143, 146), (148, 148), (156, 156), (182, 182), (192, 192), (194,
        194), (197, 200), (203, 203), (205, 206), (212, 214), (220, 220), (223, 223), (230, 230), (237, 237), (259, 259),
    ];

    public static TheoryData<string> Ids => [.. RequirementList.All.Where(requirement => requirement.Rows.Count > 0).Select(requirement => requirement.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Is_declared(string id)
    {
        foreach (var row in Find(id).Rows)
        {
            var inputs = await DeclaredInputs.OfAsync(row);
            Assert.True(row.Holds(inputs), $"{id}: {row.Catalogue} {row.Resource}: expected {row.Path} {row.Operator} {row.Expected}, found {inputs.ToJsonString()}");
        }
    }

    /// <summary>Each input is what the test above looks at, and nothing else makes up for it.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Is_missed_when_its_input_is_taken_away_or_altered(string id)
    {
        foreach (var row in Find(id).Rows)
        {
            var inputs = await DeclaredInputs.OfAsync(row);
            Assert.False(row.Holds(row.Without(inputs, altered: false)), $"{id}: {row.Path} is gone from {row.Resource}, and nothing tells.");
            if (row.Operator != '*')
                Assert.False(row.Holds(row.Without(inputs, altered: true)), $"{id}: {row.Path} of {row.Resource} is something else, and nothing tells.");
        }
    }

    [Fact]
    public void Every_requirement_that_asks_for_a_declaration_is_here_once_and_declared_or_open()
    {
        var expected = Declarations.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Select(number => $"R{number.ToString("000", CultureInfo.InvariantCulture)}");

        Assert.Equal(expected, RequirementList.All.Select(requirement => requirement.Id));
        Assert.All(RequirementList.All, requirement => Assert.True(requirement.Rows.Count > 0 || requirement.Open is not null, requirement.Id));
    }

    [Fact]
    public async Task Page_is_the_one_that_is_written_from_the_list()
    {
        var page = Repository.PathOf("docs", "requirements.md");
        if (Environment.GetEnvironmentVariable("DBREADY_ACCEPT") == "1")
            await File.WriteAllTextAsync(page, RequirementList.Page());

        Assert.Equal(RequirementList.Page(), await File.ReadAllTextAsync(page));
    }

    private static Requirement Find(string id) => RequirementList.All.Single(requirement => requirement.Id == id);
}
