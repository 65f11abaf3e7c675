using Infra.Catalog;

namespace Infra.Components;

/// <summary>What roles may do with secrets, named because what is not yet there has no ARN.</summary>
internal static class SecretAccess
{
    private static readonly string[] Reading = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"];
    private static readonly string[] Writing = [.. Reading, "secretsmanager:PutSecretValue", "secretsmanager:UpdateSecretVersionStage"];

    public static object Read(IEnumerable<string> arns) => PolicyDocument.Allow(Reading, arns.ToArray());

    public static object Write(IEnumerable<string> arns) => PolicyDocument.Allow(Writing, arns.ToArray());

    /// <summary>Decryption with a key of what Secrets Manager hands over, and of nothing else.</summary>
    public static object Decrypt(AwsAccount account, string keyArn) =>
        PolicyDocument.Allow(["kms:Decrypt"], keyArn, PolicyDocument.When("StringEquals", "kms:ViaService", $"secretsmanager.{account.Region}.amazonaws.com"));

    /// <summary>AWS Secrets Manager User Guide, "What's in a secret": an ARN ends in a hyphen and six characters of AWS's own.</summary>
    public static string ArnOf(AwsAccount account, string secret) => $"arn:{account.Partition}:secretsmanager:{account.Region}:{account.AccountId}:secret:{secret}-??????";
}
