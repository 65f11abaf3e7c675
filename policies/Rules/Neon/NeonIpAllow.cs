using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K3: only named addresses connect.</summary>
public sealed class NeonIpAllow() : StackRule(new RuleInfo(
    "neon-ip-allow",
    "K3",
    "Only named addresses connect",
    "A Neon host is reachable from everywhere: without an allow-list a password is all that stands before the data.",
    Severity.High,
    RuleLevels.ProdOnly)
{
    Limits = [new(Addresses, Dev: 65_536, Prod: 256, "Addresses in one range, at most; of IPv6, networks of 64 bits.")],
})
{
    private const string Addresses = "addresses";
    private const string Next = "List the addresses of your own networks, or block public connections and use a VPC endpoint.";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var projects = stack.All<NeonProject>();
        if (projects.IsEmpty)
            verdict.NotApplicable("no Neon project is declared");
        foreach (var project in projects)
        {
            if (!verdict.Reads(project.BlockPublicConnections) || !verdict.Reads(project.AllowedIps))
                continue;
            if (project.BlockPublicConnections.Value == "yes")
                JudgeBlocked(stack, project, verdict);
            else if (project.AllowedIps.Items.IsEmpty)
                verdict.Violation(project.Resource, project.AllowedIps.Path, "everybody", "the addresses that may connect", Next);
            else
                JudgeList(project, verdict);
        }
    }

    private static void JudgeBlocked(StackModel stack, NeonProject project, Verdict verdict)
    {
        if (!stack.By("project", (NeonVpcRestriction restriction) => NeonProject.Of(stack, restriction.ProjectId)?.Resource.Urn).Contains(project.Resource.Urn))
            verdict.Violation(project.BlockPublicConnections, "a VPC endpoint beside it", "Declare a VpcEndpointRestriction for the project: nobody connects without one.");
    }

    private static void JudgeList(NeonProject project, Verdict verdict)
    {
        var maximum = verdict.Limit(Addresses, project.Resource);
        foreach (var item in project.AllowedIps.Items.Select(item => item.Text()).Where(item => verdict.Reads(item)))
        {
            if (!(AddressRange.CountOf(item.Value ?? "") <= maximum))
                verdict.Violation(item, FormattableString.Invariant($"an address, or a range of at most {maximum}"), "List single addresses or narrow ranges.");
        }
    }
}
