using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E3: the master login has no name that everybody tries.</summary>
public sealed class MasterUsernameNotDefault() : DatabaseRule(new RuleInfo(
    "master-username-not-default",
    "E3",
    "Master login has a name of its own",
    "The names that everybody tries first halve the work of guessing a login.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.Replica => "a read replica: it has the logins of its source",
        DatabaseKind.ClusterMember or DatabaseKind.GlobalCluster => "the master login belongs to the cluster",
        _ when subject.IsRestored && subject.MasterUsername.IsAbsent => "restored: it has the logins of its source",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        var name = subject.MasterUsername;
        if (verdict.Reads(name) && (name.Value is not { } text || WellKnownLogins.Instance.HasUsername(text)))
            verdict.Violation(name, "a name that is not among the usual ones", "Choose the name when the database is made: a change forces a replacement.");
    }
}
