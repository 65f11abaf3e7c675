using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>Our component: the environment.</summary>
internal static class EnvironmentAdapter
{
    public const string Token = "dbready:environment:Environment";

    public static DeclaredEnvironment Read(PolicyResource r) => new(r)
    {
        AccountId = r.Text("accountId"),
        Region = r.Text("region"),
    };
}
