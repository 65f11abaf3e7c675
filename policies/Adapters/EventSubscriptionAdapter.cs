using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:rds/eventSubscription:EventSubscription</c>.</summary>
internal static class EventSubscriptionAdapter
{
    public const string Token = "aws:rds/eventSubscription:EventSubscription";

    public static EventSubscription Read(PolicyResource r) => new(r)
    {
        Enabled = r.Bool("enabled").Or(true),
        SourceType = r.Text("sourceType"),
        Categories = r.At("eventCategories"),
        Sources = r.At("sourceIds"),
    };
}
