using System.Collections.Frozen;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F3: a role has no power over the server.</summary>
public sealed class ServiceRoleNotPrivileged() : ModelRule<Role>(new RuleInfo(
    "service-role-not-privileged",
    "F3",
    "Roles have no power over the server",
    "A service that is broken into can do what its role can: a privileged one reads every database, makes itself roles, or runs programs on the server.",
    Severity.Critical,
    RuleLevels.BlocksProd))
{
    private static readonly FrozenSet<string> PrivilegedGroups = new[]
    {
        "rds_superuser", "rds_replication", "rds_password", "neon_superuser",
        "pg_write_all_data", "pg_execute_server_program", "pg_read_server_files", "pg_write_server_files",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override void Judge(Role subject, Verdict verdict)
    {
        JudgeAttribute(subject.Superuser, verdict);
        JudgeAttribute(subject.CreateDatabase, verdict);
        JudgeAttribute(subject.CreateRole, verdict);
        JudgeAttribute(subject.Replication, verdict);
        JudgeAttribute(subject.BypassRowLevelSecurity, verdict);
        if (!verdict.Reads(subject.MemberOf))
            return;
        foreach (var group in subject.Groups)
        {
            if (verdict.Reads(group) && group.Value is { } name && PrivilegedGroups.Contains(name))
                verdict.Violation(group, "a group of the service's own", "Revoke the membership and grant what the service needs on its own tables.");
        }
    }

    private static void JudgeAttribute(Fact<bool> attribute, Verdict verdict)
    {
        if (verdict.Reads(attribute) && attribute.Value)
            verdict.Violation(attribute, "false", "Leave it out, and do what needs it as the server's administrator.");
    }
}
