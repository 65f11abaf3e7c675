using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E1: no master password is written down.</summary>
public sealed class NoPlaintextMasterPassword() : ModelRule<Database>(new RuleInfo(
    "no-plaintext-master-password",
    "E1",
    "Master password is not in the program",
    "A password that the program declares is kept in the state, and in clear where it is not marked secret; RDS can make and rotate one that nobody sees.",
    Severity.Critical,
    RuleLevels.Everywhere))
{
    /// <inheritdoc/>
    protected override void Judge(Database subject, Verdict verdict)
    {
        if (subject.ForeignEngine is { } reason)
            verdict.NotApplicable(reason);
        else if (subject.Kind is DatabaseKind.ClusterMember or DatabaseKind.GlobalCluster)
            verdict.NotApplicable("the master login belongs to the cluster");
        else if (verdict.Environment.HasProductionLimits())
            JudgeAbsent(subject.MasterPassword, verdict);
        else if (verdict.Reads(subject.MasterPassword) && subject.MasterPassword is { IsKnown: true, IsSecret: false })
            Report(subject.MasterPassword, "a secret, or nothing", verdict);
    }

    private static void JudgeAbsent(Fact<string> password, Verdict verdict)
    {
        if (verdict.Reads(password) && password.IsKnown)
            Report(password, "nothing", verdict);
    }

    private static void Report(Fact<string> password, string expected, Verdict verdict)
        => verdict.Violation(password.Hidden(), expected, "Let RDS keep the password with manageMasterUserPassword, or pass it write-only.");
}
