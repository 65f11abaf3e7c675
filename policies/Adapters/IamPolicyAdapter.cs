using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>The policies of AWS identities, by themselves or inside one, which name the document alike.</summary>
internal static class IamPolicyAdapter
{
    public const string Token = "aws:iam/policy:Policy";
    public const string RoleToken = "aws:iam/rolePolicy:RolePolicy";
    public const string UserToken = "aws:iam/userPolicy:UserPolicy";
    public const string GroupToken = "aws:iam/groupPolicy:GroupPolicy";

    public static IamPolicy Read(PolicyResource r) => new(r) { Policy = r.At("policy").Document() };
}
