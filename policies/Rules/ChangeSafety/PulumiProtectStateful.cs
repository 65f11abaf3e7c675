using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M2: Pulumi refuses to delete what cannot be made again.</summary>
public sealed class PulumiProtectStateful() : StatefulRule(
    new RuleInfo(
        "pulumi-protect-stateful",
        "M2",
        "What cannot be made again is protected",
        "The option protect refuses a delete or a replacement before anything is asked of the cloud, also where the cloud itself has no such switch.",
        Severity.High,
        RuleLevels.ProdOnly with { StagingAsProd = true }),
    static type => !type.Contains("napshot", StringComparison.Ordinal) && type != "random:index/randomPassword:RandomPassword" && !IsOnServer(type))
{
    // A database on a server ends with its service, after a last dump; its server stays protected.
    private static bool IsOnServer(string type) => type.EndsWith(":Database", StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override string? Excludes(Subject subject) => subject switch
    {
        Database { Kind: DatabaseKind.Replica } => "a read replica: its source is protected",
        Database { Kind: DatabaseKind.ClusterMember } => "a cluster member: the cluster is protected",
        NeonBranch { Protected.Value: not "yes" } => "a branch that Neon does not protect either",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void JudgeStateful(Subject subject, Verdict verdict)
    {
        verdict.Saw(subject.Resource, "options.protect");
        if (!subject.Resource.Options.Protect)
            verdict.Violation(subject.Resource, "options.protect", "false", "true", "Set the option protect; whoever deletes it on purpose unprotects it in a change of its own.");
    }
}
