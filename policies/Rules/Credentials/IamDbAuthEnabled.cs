using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E14: people can log in with AWS identities.</summary>
public sealed class IamDbAuthEnabled() : DatabaseRule(new RuleInfo(
    "iam-db-auth-enabled",
    "E14",
    "Database takes AWS identities",
    "With IAM authentication people and jobs log in with tokens of 15 minutes. By itself it takes no password away: roles must be granted rds_iam.",
    Severity.Medium,
    RuleLevels.ProdAdvice))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind is DatabaseKind.ClusterMember or DatabaseKind.GlobalCluster ? "logins belong to the cluster" : null;

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        var enabled = subject.IamDatabaseAuthenticationEnabled;
        if (verdict.Reads(enabled) && !enabled.Value)
            verdict.Violation(enabled, "true", "Switch it on; it takes effect in place, and logins with passwords go on.");
    }
}
