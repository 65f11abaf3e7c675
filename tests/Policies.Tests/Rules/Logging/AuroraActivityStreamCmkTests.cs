namespace Policies.Tests.Rules.Logging;

public sealed class AuroraActivityStreamCmkTests
{
    private const string Rule = "aurora-activity-stream-cmk";
    private const string Type = "aws:rds/clusterActivityStream:ClusterActivityStream";

    [Fact]
    public void Key_of_the_account_passes() => Gate.Prod(Rule, Some.Resource(Type, "stream", ("kmsKeyId", "alias/shop"))).IsCompliant();

    [Fact]
    public void Key_that_is_yet_to_be_made_passes() => Gate.Prod(Rule, Some.Resource(Type, "stream", ("kmsKeyId", Value.Unknown))).IsCompliant();

    [Fact]
    public void Missing_key_and_the_key_of_aws_violate()
    {
        const string Rest = "expected a key of the account. Name a KMS key of yours; RDS takes none of its own for streams.";
        Gate.Prod(Rule, Some.Resource(Type, "stream")).Violates("advisory stream.kmsKeyId: found nothing, " + Rest);
        Gate.In("dev", Rule, Some.Resource(Type, "stream", ("kmsKeyId", "alias/aws/rds"))).Violates("advisory stream.kmsKeyId: found \"alias/aws/rds\", " + Rest);
    }
}
