using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>neon:index/apiKey:ApiKey</c> of a person, and <c>neon:index/orgApiKey:OrgApiKey</c>.</summary>
internal static class NeonApiKeyAdapter
{
    public const string PersonalToken = "neon:index/apiKey:ApiKey";
    public const string OrganizationToken = "neon:index/orgApiKey:OrgApiKey";

    public static NeonApiKey Read(PolicyResource r) => new(r)
    {
        ProjectId = r.Text("projectId"),
        IsPersonal = r.None<bool>("name").Or(r.Type == PersonalToken),
    };
}
