using Policies.Rules;
using Testing;

namespace Policies.Tests;

/// <summary>The catalogue checks names of rules, limits and words against a list, because it knows nothing of the pack.</summary>
public sealed class RuleNamesTests
{
    [Fact]
    public void List_of_the_catalogue_is_that_of_the_pack()
    {
        var expected = string.Concat(RuleList.All.Where(rule => rule.Source != RuleSource.Plan).Select(rule
            => string.Join(' ', [rule.Info.Id, .. rule.Info.Limits.Select(limit => limit.Name), .. rule.Info.Words.Select(words => words.Name + "[]")]) + "\n"));
        var file = Repository.PathOf("infra", "Catalog", "Vocabulary", "rule-names.txt");
        if (Environment.GetEnvironmentVariable("DBREADY_ACCEPT") == "1")
            File.WriteAllText(file, expected);
        Assert.Equal(expected, File.ReadAllText(file));
    }
}
