using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Logging;

/// <summary>I2: the groups that a database writes to are declared.</summary>
public sealed class LogGroupDeclared() : StackRule(new RuleInfo(
    "log-group-declared",
    "I2",
    "Log groups of databases are declared",
    "RDS makes a missing group itself, unencrypted and without an end: logs are then kept, and paid for, for ever.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>().Where(database => database.ForeignEngine is null && !database.LogExports.Items.IsEmpty).ToList();
        if (databases.Count == 0)
            verdict.NotApplicable("no database sends logs to CloudWatch");
        foreach (var database in databases)
        {
            foreach (var export in database.LogExports.Items.Select(item => item.Text()))
            {
                if (verdict.Reads(export) && export.Value is { } kind)
                    JudgeExport(stack, database, kind, verdict);
            }
        }
    }

    private static void JudgeExport(StackModel stack, Database database, string kind, Verdict verdict)
    {
        if (stack.Watched.LogGroupsOf(database, kind).FirstOrDefault() is { } group)
            verdict.Saw(group.Resource, group.Name.Path);
        else if (database.Identifier.Value is null)
            verdict.Unknown(database.Identifier); // so is the name of its groups
        else
            verdict.Violation(database.Resource, database.LogExports.Path, $"no log group for {kind}", $"a log group \"{WatchedDatabases.LogGroupName(database, kind)}\"", "Declare it with the days that logs are kept, before the database is made.");
    }
}
