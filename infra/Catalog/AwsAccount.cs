namespace Infra.Catalog;

/// <summary>The AWS account of an environment. Another account's credentials are refused by the provider.</summary>
/// <param name="AccountId">Twelve digits.</param>
/// <param name="Region">Such as <c>us-east-1</c>.</param>
/// <param name="KmsKey">Key ARN, key id or <c>alias/…</c> that encrypts databases and secrets; null: the service's own key.</param>
public sealed record AwsAccount(string AccountId, string Region, string? KmsKey)
{
    /// <summary>First part of every ARN: <c>aws</c>, <c>aws-cn</c> or <c>aws-us-gov</c>.</summary>
    public string Partition =>
        Region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn" : Region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov" : "aws";

    /// <summary>The key as an ARN, which is the only form that RDS takes; null without a key.</summary>
    public string? KmsKeyArn => KmsKey switch
    {
        null => null,
        _ when KmsKey.StartsWith("arn:", StringComparison.Ordinal) => KmsKey,
        _ when HasKeyAlias => $"arn:{Partition}:kms:{Region}:{AccountId}:{KmsKey}",
        _ => $"arn:{Partition}:kms:{Region}:{AccountId}:key/{KmsKey}",
    };

    /// <summary>Whether the key is named by an alias, which AWS answers with the key's own ARN.</summary>
    public bool HasKeyAlias => KmsKey is not null && KmsKey.Contains("alias/", StringComparison.Ordinal);
}
