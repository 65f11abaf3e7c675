using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:sns/topic:Topic</c>.</summary>
internal static class TopicAdapter
{
    public const string Token = "aws:sns/topic:Topic";

    public static Topic Read(PolicyResource r) => new(r)
    {
        Name = r.Text("name"),
        KmsKeyId = r.Text("kmsMasterKeyId"),
        Policy = r.Text("policy"),
    };
}
