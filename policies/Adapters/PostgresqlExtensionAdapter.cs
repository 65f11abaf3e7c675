using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>postgresql:index/extension:Extension</c> and <c>access:index:Extension</c>.</summary>
internal static class PostgresqlExtensionAdapter
{
    public const string Token = "postgresql:index/extension:Extension";
    public const string AccessToken = "access:index:Extension";

    public static DatabaseExtension Read(PolicyResource r) => new(r)
    {
        Name = r.Text("name"),
    };
}
