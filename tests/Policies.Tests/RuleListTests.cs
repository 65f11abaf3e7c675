using Policies.Rules;
using Testing;

namespace Policies.Tests;

public sealed class RuleListTests
{
    public static TheoryData<Rule> Rules => [.. RuleList.All];

    [Fact]
    public void Ids_and_numbers_are_unique()
    {
        Assert.Equal(RuleList.All.Length, RuleList.All.Select(rule => rule.Info.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(RuleList.All.Length, RuleList.All.Select(rule => rule.Info.Number).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_rule_class_is_in_the_list()
        => Assert.Equal(
            typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Select(type => type.Name).Order(),
            RuleList.All.Select(rule => rule.GetType().Name).Order());

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_has_a_file_and_a_test_file_of_its_own(Rule rule)
    {
        var area = rule.GetType().Namespace!["Policies.Rules.".Length..];
        Assert.True(File.Exists(Repository.PathOf($"policies/Rules/{area}/{rule.GetType().Name}.cs")), rule.Info.Id);
        Assert.True(File.Exists(Repository.PathOf($"tests/Policies.Tests/Rules/{area}/{rule.GetType().Name}Tests.cs")), rule.Info.Id);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Words_for_people_are_well_formed(Rule rule)
    {
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)+$", rule.Info.Id);
        Assert.Matches("^[A-M][0-9]{1,2}$", rule.Info.Number);
        Assert.DoesNotMatch("[.]$", rule.Info.Title);
        Assert.Matches("^[A-Z].*[.]$", rule.Info.Description);
        Assert.NotEqual(Pulumi.Policy.Severity.Unspecified, rule.Info.Severity);
    }
}
