using Policies.Data;
using Policies.Rules;

namespace Policies.Tests;

/// <summary>The rules are those of the catalogue, which lists every rule that there is to check.</summary>
public sealed class RuleCatalogueTests
{
    /// <summary>The rules that have a class.</summary>
    public static TheoryData<Rule> Rules => RuleListTests.Rules;

    [Fact]
    public void Every_entry_is_a_rule_in_the_order_of_the_catalogue()
    {
        Assert.Equal(202, RuleCatalogue.Instance.Rules.Length);
        Assert.Equal(RuleCatalogue.Instance.Rules.Select(rule => rule.Id), RuleList.All.Select(rule => rule.Info.Id));
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

    [Theory]
    [MemberData(nameof(Rules))]
    public void Number_severity_and_levels_are_those_of_the_catalogue(Rule rule)
    {
        var entry = RuleCatalogue.Instance.Find(rule.Info.Id)!;
        Assert.Equal((entry.Number, entry.Severity, entry.Dev, entry.Prod), (rule.Info.Number, rule.Info.Severity, rule.Info.Levels.Dev, rule.Info.Levels.Prod));
        Assert.Equal(entry.Number[0] == 'M' && entry.Dev != entry.Prod, rule.Info.Levels.StagingAsProd);
    }
}
