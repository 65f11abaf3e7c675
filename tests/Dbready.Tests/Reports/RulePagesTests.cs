using System.Text.Json;
using Dbready.Reports;
using Dbready.Tests.Support;

namespace Dbready.Tests.Reports;

public sealed class RulePagesTests
{
    static readonly Installation Clone = new("/clone", "/clone/artifacts/bin");

    [Fact]
    public void In_a_workflow_pages_are_those_of_the_commit()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GITHUB_SERVER_URL"] = "https://git.example.com",
            ["GITHUB_REPOSITORY"] = "shop/databases",
            ["GITHUB_SHA"] = "c0ffee",
        };
        Assert.Equal("https://git.example.com/shop/databases/blob/c0ffee/", RulePages.Of(Clone, variables.GetValueOrDefault).AbsoluteUri);
    }

    [Fact]
    public void Elsewhere_they_are_those_of_the_clone() => Assert.Equal("file:///clone/", RulePages.Of(Clone, _ => null).AbsoluteUri);

    [Fact]
    public void Sarif_links_are_absolute_and_other_packs_keep_theirs()
    {
        var rules = Samples.NoGo.Rules.Select(rule => rule.Id == "rds-not-public" ? rule with { HelpUri = "docs/rules/rds-not-public.md" } : rule);
        using var sarif = JsonDocument.Parse(SarifReport.Write(Samples.NoGo with { Rules = [.. rules] }, new Uri("file:///clone/")));
        var links = sarif.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Where(rule => rule.TryGetProperty("helpUri", out _)).Select(rule => rule.GetProperty("helpUri").GetString());
        Assert.Equal(["https://example.org/rules/rds-ca-certificate", "file:///clone/docs/rules/rds-not-public.md"], links);
    }
}
