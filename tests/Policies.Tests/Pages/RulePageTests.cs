using Policies.Rules;
using Testing;

namespace Policies.Tests.Pages;

/// <summary>The pages in <c>docs/rules</c> are those of the rules as they are.</summary>
public sealed class RulePageTests
{
    private static readonly string Folder = Repository.PathOf("docs", "rules");
    private static readonly bool Accept = Environment.GetEnvironmentVariable("DBREADY_ACCEPT") == "1";

    /// <summary>The rules.</summary>
    public static TheoryData<Rule> Rules => [.. RuleList.All];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_is_that_of_the_rule(Rule rule) => IsCurrent($"{rule.Info.Id}.md", RulePage.Of(rule));

    [Fact]
    public void Index_lists_every_rule() => IsCurrent("README.md", RulePage.Index(RuleList.All));

    [Fact]
    public void No_page_is_left_of_a_rule_that_is_gone()
    {
        var pages = Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => name != "README");
        var gone = pages.Except(RuleList.All.Select(rule => rule.Info.Id), StringComparer.Ordinal).ToList();
        if (Accept)
            gone.ForEach(name => File.Delete(Path.Combine(Folder, name + ".md")));
        else
            Assert.Empty(gone);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_has_examples_in_three_languages(Rule rule)
    {
        if (rule.Source == RuleSource.Plan)
            return; // its examples are steps
        var page = RulePage.Of(rule);
        Assert.All(["## Violating", "## Compliant", "```csharp", "```yaml", "```typescript"], part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    private static void IsCurrent(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        if (Accept)
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file) && File.ReadAllText(file) == text, $"docs/rules/{name} is stale: run the tests with DBREADY_ACCEPT=1, and look at what changed");
    }
}
