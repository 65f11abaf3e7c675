using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:sns/topic:Topic</c> and <c>aws:sns/topicPolicy:TopicPolicy</c>, which name the policy alike.</summary>
internal static class TopicAdapter
{
    public const string Token = "aws:sns/topic:Topic";
    public const string PolicyToken = "aws:sns/topicPolicy:TopicPolicy";

    public static Topic Read(PolicyResource r) => new(r)
    {
        IsPolicy = r.Type == PolicyToken,
        Name = r.Text("name"),
        KmsKeyId = r.Text("kmsMasterKeyId"),
        Policy = r.Text("policy"),
    };
}
