namespace Policies.Tests.Rules.Logging;

public sealed class LogGroupCmkTests
{
    private const string Rule = "log-group-cmk";
    private const string Type = "aws:cloudwatch/logGroup:LogGroup";

    [Fact]
    public void Key_passes() => Gate.Prod(Rule, Some.Resource(Type, "log", ("kmsKeyId", "arn:aws:kms:us-east-1:111122223333:key/1"))).IsCompliant();

    [Fact]
    public void Key_that_is_yet_to_be_made_passes() => Gate.Prod(Rule, Some.Resource(Type, "log", ("kmsKeyId", Value.Unknown))).IsCompliant();

    [Fact]
    public void Missing_key_violates()
        => Gate.Prod(Rule, Some.Resource(Type, "log")).Violates("advisory log.kmsKeyId: found nothing, expected a key. Name a KMS key whose policy lets CloudWatch Logs use it.");

    [Fact]
    public void Dev_does_without() => Assert.Empty(Gate.In("dev", Rule, Some.Resource(Type, "log")).Violations);
}
