using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.ChangeSafety;

/// <summary>M9: a major upgrade is approved, complete, and can be undone.</summary>
public sealed class MajorUpgradeDeliberate() : StackRule(new RuleInfo(
    "major-upgrade-deliberate",
    "M9",
    "Major upgrade is approved, complete, and can be undone",
    "A major upgrade cannot be taken back: it needs somebody's consent, parameters of the new version, and a copy from before it.",
    Severity.High,
    RuleLevels.BlocksProd with { StagingAsProd = true })
{
    Words = [new(Approved, [], "Names of the databases whose major upgrade is approved; what a component declares as approved is so too.")],
})
{
    private const string Approved = "approved";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>()
            .Where(database => database.ForeignEngine is null && (database.AllowMajorVersionUpgrade.IsUnknown || database.AllowMajorVersionUpgrade.Value))
            .ToList();
        if (databases.Count == 0)
            verdict.NotApplicable("no major upgrade is allowed");
        foreach (var database in databases)
        {
            if (!verdict.Reads(database.AllowMajorVersionUpgrade))
                continue;
            if (!verdict.Words(Approved).Contains(database.Resource.Name, StringComparer.Ordinal) && stack.Above<Server>(database.Resource)?.UpgradeApproval.Value is not { Length: > 0 })
                verdict.Violation(database.AllowMajorVersionUpgrade, "false, or an approval", $"Remove allowMajorVersionUpgrade after the upgrade; before it, name {database.Resource.Name} under '{Approved}' in this rule's configuration.");
            JudgeFamily(stack, database, verdict);
            JudgeWayBack(stack, database, verdict);
        }
    }

    private static void JudgeFamily(StackModel stack, Database database, Verdict verdict)
    {
        if (!verdict.Reads(database.EngineVersion) || !EngineVersion.TryParse(database.EngineVersion.Value ?? "", out var version))
            return;
        var expected = (database.Engine.Value == "aurora-postgresql" ? "aurora-postgresql" : "postgres") + version.Major;
        if (stack.NamedBy(database.ParameterGroupName, "name", static (ParameterSet set) => set.Name.Value) is { } set)
        {
            if (verdict.Reads(set.Family) && set.Family.Value != expected)
                verdict.Violation(set.Family, $"\"{expected}\", of the version that {database.Resource.Name} declares", "Declare a parameter group of the new version.");
        }
        else if (database.ParameterGroupName.Value is { } name && name.StartsWith("default.", StringComparison.Ordinal) && name != "default." + expected)
        {
            verdict.Violation(database.ParameterGroupName, $"a group of {expected}", "Declare a parameter group of the new version.");
        }
    }

    private static void JudgeWayBack(StackModel stack, Database database, Verdict verdict)
    {
        var hasSnapshot = stack.Naming("databaseIdentifier", static (Snapshot snapshot) => snapshot.DatabaseIdentifier, database.Resource, database.Identifier.Value).Any();
        if (!hasSnapshot && verdict.Reads(database.BlueGreenUpdate) && !database.BlueGreenUpdate.Value)
            verdict.Violation(database.Resource, "snapshot", "nothing", "a snapshot from before the upgrade, or a blue/green update", "Declare an aws:rds/snapshot:Snapshot of the database, or blueGreenUpdate on it.");
    }
}
