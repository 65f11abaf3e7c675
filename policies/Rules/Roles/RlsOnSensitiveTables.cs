using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F16: rows of sensitive tables are shown to those they belong to.</summary>
public sealed class RlsOnSensitiveTables() : ModelRule<ServiceDatabase>(new RuleInfo(
    "rls-on-sensitive-tables",
    "F16",
    "Sensitive tables have row security",
    "With row level security and a policy, one forgotten WHERE shows nobody the rows of somebody else.",
    Severity.Medium,
    RuleLevels.ProdAdvice))
{
    /// <inheritdoc/>
    protected override void Judge(ServiceDatabase subject, Verdict verdict)
    {
        if (!verdict.Reads(subject.Tables))
            return;
        var judged = 0;
        foreach (var table in subject.ReadTables())
        {
            if (!verdict.Reads(table.IsSensitive) || !table.IsSensitive.Value)
                continue;
            judged++;
            if (!verdict.Reads(table.RowLevelSecurity))
                continue;
            if (!table.RowLevelSecurity.Value)
                verdict.Violation(table.RowLevelSecurity, "true", "Enable row level security on the table in a migration, and declare it.");
            else if (verdict.Reads(table.Policies) && table.Policies.Items.IsEmpty)
                verdict.Violation(table.Policies.Resource, table.Policies.Path, "no policy", "at least one policy", "Without a policy, row level security shows no row to anybody but the owner.");
        }

        if (judged == 0)
            verdict.NotApplicable("no sensitive table is declared");
    }
}
