using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M12: the certificate's authority does not end soon.</summary>
public sealed class CaCertificateValid() : DatabaseRule(new RuleInfo(
    "ca-certificate-valid",
    "M12",
    "Certificate's authority does not end soon",
    "On the day on which the authority ends, every client that checks the server's certificate is locked out.",
    Severity.High,
    RuleLevels.BlocksProd with { StagingAsProd = true })
{
    Limits = [new(MinimumDays, Dev: 0, Prod: 180, "Days that the authority must be valid, at least.")],
})
{
    private const string MinimumDays = "minimumDays";

    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind == DatabaseKind.GlobalCluster ? "its clusters are judged" : null;

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (!verdict.Reads(subject.CaCertIdentifier) || subject.CaCertIdentifier.Value is not { } name)
            return; // absent: the region's own choice, which AWS keeps valid
        var least = verdict.Limit(MinimumDays);
        if (CertificateAuthorities.Instance.Find(name) is not { } authority)
            verdict.Violation(subject.CaCertIdentifier, string.Join(", ", CertificateAuthorities.Instance.Authorities.Where(known => known.Expires > verdict.Today).Select(known => known.Name)), "Move to rds-ca-rsa2048-g1, or leave it to the region.");
        else if (authority.Expires.DayNumber - verdict.Today.DayNumber < least)
            verdict.Violation(subject.CaCertIdentifier, FormattableString.Invariant($"an authority that is valid for {least} days or more, where this one ends on {authority.Expires:yyyy-MM-dd}"), "Give the new authority to the clients, then move to rds-ca-rsa2048-g1.");
    }
}
