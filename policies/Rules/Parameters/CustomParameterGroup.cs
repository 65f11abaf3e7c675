using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H1: each database has a parameter group of its own, for its version.</summary>
public sealed class CustomParameterGroup() : StackRule(new RuleInfo(
    "custom-parameter-group",
    "H1",
    "Each database has a parameter group of its own",
    "The default group of AWS cannot be changed: nothing of what these rules ask for can be set in it.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    private const string Next = "Declare a parameter group of the database's version, and name it.";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>().Where(database => database.Kind is DatabaseKind.Instance or DatabaseKind.Replica or DatabaseKind.Cluster && database.ForeignEngine is null).ToList();
        if (databases.Count == 0)
            verdict.NotApplicable("no RDS database is declared");
        foreach (var database in databases)
            JudgeDatabase(stack, database, verdict);
    }

    private static void JudgeDatabase(StackModel stack, Database database, Verdict verdict)
    {
        var name = database.ParameterGroupName;
        if (!verdict.Declares(name))
            verdict.Violation(name, "a group of your own", Next);
        else if (name.Value?.StartsWith("default.", StringComparison.Ordinal) == true)
            verdict.Violation(name, "a group of your own", Next);
        else if (stack.Behind<ParameterSet>(database.Resource, name.Path).FirstOrDefault() is { Family.Value: { } family } set
            && database.Engine.Value is { } engine && EngineVersion.TryParse(database.EngineVersion.Value ?? "", out var version) && verdict.Reads(set.Family)
            && family != engine + version.Major)
        {
            verdict.Violation(set.Family, $"\"{engine}{version.Major}\", as {database.Resource.Name} runs it", Next);
        }
    }
}
