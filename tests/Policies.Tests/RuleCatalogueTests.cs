using Policies.Data;
using Policies.Rules;
using Testing;

namespace Policies.Tests;

/// <summary>The rules are those of the catalogue, which lists every rule that there is to check.</summary>
public sealed class RuleCatalogueTests
{
    /// <summary>The rules that have a class.</summary>
    public static TheoryData<Rule> Rules => RuleListTests.Rules;

    [Fact]
    public void Every_entry_is_a_rule_or_stands_among_those_to_come()
    {
        var written = RuleList.All.Concat(RuleList.Waiting).Select(rule => rule.Info.Id);
        Assert.Equal(202, RuleCatalogue.Instance.Rules.Length);
        Assert.Equal(
            RuleCatalogue.Instance.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal),
            written.Concat(NotYet()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Entries_are_in_order_and_name_known_sets()
    {
        Assert.Equal(
            RuleCatalogue.Instance.Rules.Select(rule => rule.Number),
            RuleCatalogue.Instance.Rules.Select(rule => rule.Number).OrderBy(number => number[0]).ThenBy(number => int.Parse(number[1..], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(RuleCatalogue.Instance.Rules.SelectMany(rule => rule.Equivalents), set =>
        {
            Assert.Contains(set.Key, RuleCatalogue.Instance.Sets);
            Assert.NotEmpty(set.Value);
        });
    }

    [Fact]
    public void Rules_stand_in_the_order_of_the_catalogue()
        => Assert.Equal(
            RuleCatalogue.Instance.Rules.Select(rule => rule.Id).Where(id => RuleList.All.Any(rule => rule.Info.Id == id)),
            RuleList.All.Select(rule => rule.Info.Id));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Number_severity_and_levels_are_those_of_the_catalogue(Rule rule)
    {
        var entry = RuleCatalogue.Instance.Find(rule.Info.Id)!;
        Assert.Equal((entry.Number, entry.Severity, entry.Dev, entry.Prod), (rule.Info.Number, rule.Info.Severity, rule.Info.Levels.Dev, rule.Info.Levels.Prod));
        Assert.Equal(entry.Number[0] == 'M' && entry.Dev != entry.Prod, rule.Info.Levels.StagingAsProd);
    }

    // One file an area. It may only shrink, and goes when it is empty.
    private static IEnumerable<string> NotYet()
        => Directory.Exists(Repository.PathOf("tests", "Policies.Tests", "not-yet"))
            ? Directory.EnumerateFiles(Repository.PathOf("tests", "Policies.Tests", "not-yet"), "*.txt").SelectMany(File.ReadLines)
            : [];
}
