using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary>The providers whose inputs hold keys or passwords.</summary>
internal static class ProviderAdapter
{
    public const string AwsToken = "pulumi:providers:aws";
    public const string NeonToken = "pulumi:providers:neon";
    public const string PostgresqlToken = "pulumi:providers:postgresql";
    public const string AccessToken = "pulumi:providers:access";

    public static ProviderLogin Read(PolicyResource r) => new(r)
    {
        Credentials = r.Type switch
        {
            AwsToken => [r.Text("secretKey"), r.Text("token")],
            NeonToken => [r.Text("apiKey")],
            _ => [r.Text("password")],
        },
    };
}
