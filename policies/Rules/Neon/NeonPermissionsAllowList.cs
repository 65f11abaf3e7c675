using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K21: only known people may use a project.</summary>
public sealed class NeonPermissionsAllowList() : ModelRule<NeonPermission>(new RuleInfo(
    "neon-permissions-allow-list",
    "K21",
    "Only known people may use a project",
    "Whoever is granted a project sees its data and its passwords.",
    Severity.Medium,
    RuleLevels.BlocksProd)
{
    Words = [new(Domains, [], "Domains of mail addresses that may be granted a project.")],
})
{
    private const string Domains = "domains";

    /// <inheritdoc/>
    protected override void Judge(NeonPermission subject, Verdict verdict)
    {
        if (!verdict.Reads(subject.Grantee))
            return;
        var domain = subject.Grantee.Value?.Split('@')[^1] ?? "";
        var allowed = verdict.Words(Domains);
        if (!allowed.Contains(domain, StringComparer.OrdinalIgnoreCase))
            verdict.Violation(subject.Grantee, allowed.Count == 0 ? "nobody: the rule's configuration names no domain" : $"an address at {string.Join(", ", allowed)}", "Take the permission back, or add the domain to the rule's configuration.");
    }
}
