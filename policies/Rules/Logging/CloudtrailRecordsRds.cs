using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Logging;

/// <summary>I8: who changed a server through the API is recorded.</summary>
public sealed class CloudtrailRecordsRds() : StackRule(new RuleInfo(
    "cloudtrail-records-rds",
    "I8",
    "A trail records what is done to servers",
    "Who deleted a snapshot or opened a security group is known only from a trail.",
    Severity.Medium,
    RuleLevels.ProdAdvice)
{
    Words = [new(Trails, [], "Names of trails that are declared elsewhere, and record management events of this account.")],
})
{
    private const string Trails = "trails";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var database = stack.All<Database>().FirstOrDefault(database => database.ForeignEngine is null);
        var trails = stack.All<Trail>();
        if (database is null)
            verdict.NotApplicable("no RDS database is declared");
        else if (verdict.Words(Trails).Count > 0)
            verdict.NotApplicable($"recorded by {string.Join(", ", verdict.Words(Trails))}, as configured");
        else if (trails.IsEmpty)
            verdict.Violation(database.Resource, "engine", "no trail", "one that records management events", "Declare a trail, or name the account's own in the configuration of this rule.");
        else if (!trails.Any(trail => IsRecording(trail, verdict)))
            verdict.Violation(trails[0].EnableLogging, "a trail that records management events", "Set enableLogging, and include management events.");
    }

    private static bool IsRecording(Trail trail, Verdict verdict)
        => !(verdict.Reads(trail.EnableLogging) && verdict.Reads(trail.IncludesManagement)) || (trail.EnableLogging.Value && trail.IncludesManagement.Value);
}
