using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F13: passwords are kept and proved with SCRAM.</summary>
public sealed class PasswordEncryptionScram() : ModelRule<ParameterSet>(new RuleInfo(
    "password-encryption-scram",
    "F13",
    "Passwords use SCRAM",
    "An md5 hash is as good as the password, and quick to guess. SCRAM is the default for new passwords from PostgreSQL 14; RDS still takes md5 logins unless told otherwise.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    private const int ScramByDefault = 14;

    /// <inheritdoc/>
    protected override void Judge(ParameterSet subject, Verdict verdict)
    {
        if (subject.ForeignFamily is { } reason)
        {
            verdict.NotApplicable(reason);
            return;
        }

        if (subject.IsOfClusterMembers)
        {
            verdict.NotApplicable("the parameters are those of the cluster's group");
            return;
        }

        if (!verdict.Reads(subject.Family))
            return;
        var encryption = subject["password_encryption"];
        if (verdict.Reads(encryption) && (encryption.Value is { } text ? text != "scram-sha-256" : subject.Major < ScramByDefault))
            verdict.Violation(encryption, "scram-sha-256", "Set it, and set every password again: what is stored stays as it is.");
        var accepted = subject["rds.accepted_password_auth_method"];
        if (verdict.Environment.HasProductionLimits() && verdict.Reads(accepted) && accepted.Value != "scram")
            verdict.Violation(accepted, "scram", "Set it once every password is stored with SCRAM.");
    }
}
