using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K8: no service logs in as a role of Neon's API.</summary>
public sealed class NeonRoleNotForServices() : StackRule(new RuleInfo(
    "neon-role-not-for-services",
    "K8",
    "Services do not use Neon's own roles",
    "Roles that Neon's API makes are members of neon_superuser: they read and change every database of the branch. Roles made with SQL are not.",
    Severity.Critical,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        if (stack.All<NeonProject>().IsEmpty && stack.All<NeonRole>().IsEmpty)
        {
            verdict.NotApplicable("no Neon project is declared");
            return;
        }

        foreach (var service in stack.All<ServiceDatabase>())
            JudgeService(stack, service, verdict);
        foreach (var secret in stack.All<SecretValue>())
            JudgeText(stack, secret.Value, verdict);
        foreach (var parameter in stack.All<StoredParameter>())
            JudgeText(stack, parameter.Value, verdict);
    }

    private static void JudgeService(StackModel stack, ServiceDatabase service, Verdict verdict)
    {
        if (!verdict.Reads(service.Connections))
            return;
        foreach (var connection in service.ReadConnections())
        {
            if (verdict.Reads(connection.Role) && connection.Role.Value is { } role && IsOfNeon(stack, role))
                verdict.Violation(connection.Role, "a role made with SQL", "Make the role with access:Role, and grant it what the service needs.");
        }
    }

    private static void JudgeText(StackModel stack, Fact<string> text, Verdict verdict)
    {
        var role = stack.Behind<NeonRole>(text.Resource, text.Path).FirstOrDefault()?.Resource.Name;
        role ??= WrittenLogin.In(text.Value ?? "").FirstOrDefault(found => IsOfNeon(stack, found.User))?.User;
        if (role is not null)
            verdict.Violation(text.Resource, text.Path, $"the login of Neon's role {role}", "a role made with SQL", "Make the role with access:Role, and grant it what the service needs.");
        else if (text.IsUnknown && stack.Above<DeclaredSubject>(text.Resource) is null && stack.Behind<NeonProject>(text.Resource, text.Path).Any())
            verdict.Unknown(text);
    }

    private static bool IsOfNeon(StackModel stack, string role) => role == "neondb_owner" || stack.All<NeonRole>().Any(neon => neon.Name.Value == role);
}
