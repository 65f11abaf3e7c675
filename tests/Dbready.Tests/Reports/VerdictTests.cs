using Dbready.Reports;
using Dbready.Tests.Support;

namespace Dbready.Tests.Reports;

public sealed class VerdictTests
{
    [Fact]
    public void Verdict_without_findings_is_go() => Assert.True(Samples.Go.Verdict.Go);

    [Fact]
    public void Verdict_with_advisory_findings_only_is_go() =>
        Assert.True(Verdict.Of([.. Samples.NoGo.Findings.Where(finding => !finding.Blocks)], []).Go);

    [Fact]
    public void Verdict_with_mandatory_findings_names_the_rules() =>
        Assert.Equal(
            "2 mandatory violations (pgbouncer-tls, rds-multi-az)|1 mandatory check undecided (rds-not-public)",
            string.Join('|', Samples.NoGo.Verdict.Reasons));

    [Fact]
    public void Verdict_of_an_incomplete_run_is_no_go_whatever_was_found()
    {
        Assert.False(Samples.Broken.Verdict.Go);
        Assert.Equal("policy pack policies ended with exit code 134 before it said its port.", Assert.Single(Samples.Broken.Verdict.Reasons));
    }
}
