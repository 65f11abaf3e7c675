using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>postgresql:index/function:Function</c>.</summary>
internal static class PostgresqlFunctionAdapter
{
    public const string Token = "postgresql:index/function:Function";

    public static DatabaseFunction Read(PolicyResource r) => new(r)
    {
        SecurityDefiner = r.Bool("securityDefiner").Or(false),
    };
}
