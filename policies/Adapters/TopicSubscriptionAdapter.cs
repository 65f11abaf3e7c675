using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:sns/topicSubscription:TopicSubscription</c>.</summary>
internal static class TopicSubscriptionAdapter
{
    public const string Token = "aws:sns/topicSubscription:TopicSubscription";

    public static TopicSubscription Read(PolicyResource r) => new(r)
    {
        Topic = r.Text("topic"),
    };
}
