using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Storage;

/// <summary>A4: snapshots are shared with named accounts only.</summary>
public sealed class RdsSnapshotNotPublic() : ModelRule<Snapshot>(new RuleInfo(
    "rds-snapshot-not-public",
    "A4",
    "Snapshot is not public",
    "Anybody with an AWS account can restore a public snapshot and read everything in it.",
    Severity.Critical,
    RuleLevels.Everywhere))
{
    private const int AccountIdLength = 12;

    /// <inheritdoc/>
    protected override void Judge(Snapshot subject, Verdict verdict)
    {
        if (!verdict.Reads(subject.SharedAccounts))
            return;
        foreach (var item in subject.SharedAccounts.Items)
        {
            var account = item.Text();
            if (verdict.Reads(account) && !IsAccountId(account.Value))
                verdict.Violation(account, "an account id of 12 digits", "Share the snapshot with the accounts that need it, by their ids.");
        }
    }

    private static bool IsAccountId(string? account)
        => account is { Length: AccountIdLength } && !account.AsSpan().ContainsAnyExceptInRange('0', '9');
}
