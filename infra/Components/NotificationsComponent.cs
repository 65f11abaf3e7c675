using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Sns;

namespace Infra.Components;

/// <summary>Two topics that alarms and events go to, with the addresses that the catalogue names. A level without an address has no topic.</summary>
internal sealed class NotificationsComponent : FactComponent
{
    private static readonly string[] Publishers =
        ["cloudwatch.amazonaws.com", "events.rds.amazonaws.com", "backup.amazonaws.com", "budgets.amazonaws.com"];

    public NotificationsComponent(string name, NotificationsArgs args, ComponentResourceOptions options)
        : base("dbready:observability:Notifications", name, FactsOf(args.Aws.Catalog), options)
    {
        var notify = args.Aws.Catalog.Notify;
        Warning = DeclareTopic(name, "warning", notify.Warning, args.Aws);
        Critical = DeclareTopic(name, "critical", notify.Critical, args.Aws);
        RegisterFacts(("warningTopicArn", Warning), ("criticalTopicArn", Critical));
    }

    /// <summary>ARN; null without an address.</summary>
    public Output<string>? Warning { get; }

    /// <summary>ARN; null without an address.</summary>
    public Output<string>? Critical { get; }

    /// <summary>The topic of a level; the other's where that level has none.</summary>
    public Output<string>? Of(string severity) => severity == "critical" ? Critical ?? Warning : Warning ?? Critical;

    /// <summary>Has an alarm tell that level when it begins and when it ends.</summary>
    public void Tell(MetricAlarmArgs alarm, string severity)
    {
        if (Of(severity) is not { } topic)
            return;
        Input<object> action = topic.Apply(arn => (object)arn);
        alarm.AlarmActions.Add(action);
        alarm.OkActions.Add(action);
    }

    private static System.Collections.Immutable.ImmutableDictionary<string, object?> FactsOf(EnvironmentCatalog catalog) => Facts.Of(
        ("environment", catalog.Environment),
        ("warning", Facts.List(catalog.Notify.Warning)),
        ("critical", Facts.List(catalog.Notify.Critical)));

    private Output<string>? DeclareTopic(string name, string severity, IReadOnlyList<string> addresses, AwsEnvironment aws)
    {
        if (addresses.Count == 0)
            return null;
        var child = $"{name}-{severity}";
        var catalog = aws.Catalog;
        var topicName = $"{PhysicalNames.Environment(catalog)}-{severity}";
        var topic = new Topic(
            child,
            new TopicArgs { Name = topicName, KmsMasterKeyId = aws.KmsKeyArn, Tags = AwsTags.Of(catalog) },
            new CustomResourceOptions { Parent = this });
        // Written out rather than asked of the topic, so that a preview can judge it.
        var arn = $"arn:{aws.Account.Partition}:sns:{aws.Account.Region}:{aws.Account.AccountId}:{topicName}";
        _ = new TopicPolicy(child, new TopicPolicyArgs { Arn = topic.Arn, Policy = Policy(arn, aws.Account) }, new CustomResourceOptions { Parent = this });
        foreach (var address in addresses)
        {
            _ = new TopicSubscription(
                $"{child}-{Slug(address)}",
                new TopicSubscriptionArgs { Topic = topic.Arn, Protocol = address.StartsWith("https://", StringComparison.Ordinal) ? "https" : "email", Endpoint = address },
                new CustomResourceOptions { Parent = this });
        }

        return topic.Arn;
    }

    private static string Policy(string topic, AwsAccount account) => PolicyDocument.Of(
        PolicyDocument.Allow("Publishers", new { Service = Publishers }, ["sns:Publish"], topic, PolicyDocument.When("StringEquals", "aws:SourceAccount", account.AccountId)));

    /// <summary>An address as part of a resource's name.</summary>
    private static string Slug(string address) =>
        string.Concat(address.Replace("https://", "", StringComparison.Ordinal).Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'));
}
