using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Network;

/// <summary>B8: the port is not PostgreSQL's own.</summary>
public sealed class RdsPortNondefault() : DatabaseRule(new RuleInfo(
    "rds-port-nondefault",
    "B8",
    "Port is not 5432",
    "Some frameworks ask for it. In a private subnet it hides nothing, so it runs only where configuration asks for it.",
    Severity.Low,
    RuleLevels.OnRequest))
{
    private const int DefaultPort = 5432;

    /// <inheritdoc/>
    protected override string? Excludes(Database subject) => subject.Kind switch
    {
        DatabaseKind.ClusterMember => "the port is that of the cluster",
        DatabaseKind.GlobalCluster => "its clusters are judged",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeDatabase(Database subject, Verdict verdict)
    {
        if (verdict.Reads(subject.Port) && subject.Port.Value == DefaultPort)
            verdict.Violation(subject.Port, "a port other than 5432", "Set port, and tell every client: it changes the endpoint.");
    }
}
