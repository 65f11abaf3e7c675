using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Alarms;

/// <summary>J24: somebody is told what RDS does to a database.</summary>
public sealed class RdsEventSubscription() : StackRule(new RuleInfo(
    "rds-event-subscription",
    "J24",
    "Somebody is told of events of databases",
    "Failovers, maintenance and full disks are announced as events; without a subscription they are found in the console, later.",
    Severity.Medium,
    RuleLevels.ProdOnly))
{
    private static readonly string[] OfInstances = ["failure", "maintenance", "configuration change", "failover", "low storage"];
    private static readonly string[] OfClusters = ["failure", "maintenance", "failover"];

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>().Where(database => database.ForeignEngine is null && database.Kind is DatabaseKind.Instance or DatabaseKind.Replica or DatabaseKind.Cluster).ToList();
        if (databases.Count == 0)
            verdict.NotApplicable("no RDS database is declared");
        var subscriptions = stack.All<EventSubscription>();
        var ofAll = subscriptions.Where(subscription => !subscription.Sources.IsUnknown && subscription.Sources.Items.IsEmpty).ToList();
        var bySource = subscriptions
            .SelectMany(subscription => SourcesOf(stack, subscription).Select(source => (source, subscription)))
            .DistinctBy(pair => (pair.source, pair.subscription.Resource.Urn))
            .ToLookup(pair => pair.source, pair => pair.subscription, StringComparer.Ordinal);
        foreach (var database in databases)
            JudgeDatabase(database, [.. ofAll, .. bySource[database.Resource.Urn], .. database.Identifier.Value is { } identifier ? bySource[identifier] : []], verdict);
    }

    private static void JudgeDatabase(Database database, EventSubscription[] covering, Verdict verdict)
    {
        var (source, wanted) = database.Kind == DatabaseKind.Cluster ? ("db-cluster", OfClusters) : ("db-instance", OfInstances);
        var about = covering.Where(subscription => subscription.SourceType.Value is null || subscription.SourceType.Value == source).ToList();
        if (about.Find(subscription => subscription.Enabled.Value && subscription.Missing(wanted).Count == 0) is { } found)
            verdict.Saw(found.Resource, found.Categories.Path);
        else if (about.Find(subscription => subscription.Enabled.IsUnknown || subscription.SourceType.IsUnknown || subscription.Categories.IsUnknown) is { } unread)
            verdict.Unknown(unread.Resource, unread.Enabled.IsUnknown ? unread.Enabled.Path : unread.SourceType.IsUnknown ? unread.SourceType.Path : unread.Categories.Path);
        else if (about.FirstOrDefault() is not { } close)
            verdict.Violation(database.Resource, "identifier", "no subscription to its events", $"one with {string.Join(", ", wanted)}", $"Declare an event subscription with source type {source}.");
        else if (verdict.Reads(close.Enabled) && !close.Enabled.Value)
            verdict.Violation(close.Enabled, "true", "Remove it: a subscription is in force by default.");
        else
            verdict.Violation(close.Resource, close.Categories.Path, $"none of {string.Join(", ", close.Missing(wanted))}", string.Join(", ", wanted), "Add them; a list that is left out means all.");
    }

    // By URN where an identifier was computed from the database, else as it is written.
    private static IEnumerable<string> SourcesOf(StackModel stack, EventSubscription subscription)
        => stack.Behind<Database>(subscription.Resource, subscription.Sources.Path).Select(source => source.Resource.Urn)
            .Concat(subscription.Sources.Items.Select(item => item.Text().Value).OfType<string>());
}
