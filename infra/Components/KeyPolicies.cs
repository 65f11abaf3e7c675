using Infra.Catalog;

namespace Infra.Components;

/// <summary>Who may use a key.</summary>
internal static class KeyPolicies
{
    /// <summary>
    /// The account decides through IAM; besides, log groups of this account, and the services that publish to encrypted topics, which have no role
    /// that IAM could give a permission to. Whoever of the account may read a secret or an object may decrypt it: Secrets Manager and S3 decide that.
    /// </summary>
    public static string Environment(AwsAccount aws, string region) => PolicyDocument.Of(
        PolicyDocument.Allow("Account", new { AWS = $"arn:{aws.Partition}:iam::{aws.AccountId}:root" }, ["kms:*"], "*"),
        PolicyDocument.Allow(
            "Logs",
            new { Service = $"logs.{region}.amazonaws.com" },
            ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
            "*",
            PolicyDocument.When("ArnLike", "kms:EncryptionContext:aws:logs:arn", $"arn:{aws.Partition}:logs:{region}:{aws.AccountId}:*")),
        PolicyDocument.Allow(
            "Trails",
            new { Service = "cloudtrail.amazonaws.com" },
            ["kms:DescribeKey", "kms:GenerateDataKey*"],
            "*",
            PolicyDocument.When("StringLike", "aws:SourceArn", $"arn:{aws.Partition}:cloudtrail:*:{aws.AccountId}:trail/*")),
        PolicyDocument.Allow(
            "Publishers",
            new { Service = (string[])["cloudwatch.amazonaws.com", "events.rds.amazonaws.com", "backup.amazonaws.com", "budgets.amazonaws.com"] },
            ["kms:Decrypt", "kms:GenerateDataKey*"],
            "*",
            PolicyDocument.When("StringEquals", "aws:SourceAccount", aws.AccountId)),
        PolicyDocument.Allow(
            "ThroughServices",
            new { AWS = "*" },
            ["kms:Decrypt", "kms:GenerateDataKey*"],
            "*",
            new
            {
                StringEquals = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["kms:CallerAccount"] = aws.AccountId,
                    ["kms:ViaService"] = (string[])[$"secretsmanager.{region}.amazonaws.com", $"s3.{region}.amazonaws.com"],
                },
            }));
}
