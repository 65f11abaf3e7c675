namespace Infra.Catalog;

/// <summary>Where the credentials of logins are kept.</summary>
public static class SecretStores
{
    /// <summary>AWS Secrets Manager: one secret per login; stack outputs carry the secrets' ARNs. Default where there is an AWS account.</summary>
    public const string SecretsManager = "secretsManager";

    /// <summary>The stack's own outputs, as secrets: one connection URL each. For teams without AWS.</summary>
    public const string StackOutput = "stackOutput";
}
