namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmTopicProtectedTests
{
    private const string Rule = "alarm-topic-protected";
    private const string Topic = "aws:sns/topic:Topic";
    private const string Named = """{"Statement":[{"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"sns:Publish","Resource":"*"}]}""";
    private const string Public = """{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sns:Publish","Resource":"*"}]}""";
    private const string Limited = """{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sns:Publish","Resource":"*","Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"}}}]}""";

    [Theory]
    [InlineData(Named)]
    [InlineData(Limited)]
    public void Encrypted_topic_for_named_services_passes(string policy) => Gate.Prod(Rule, Some.Resource(Topic, "page", ("kmsMasterKeyId", "alias/shop"), ("policy", policy))).IsCompliant();

    [Fact]
    public void Missing_key_violates()
        => Gate.Prod(Rule, Some.Resource(Topic, "page")).Violates("advisory page.kmsMasterKeyId: found nothing, expected a key. Name a KMS key whose policy lets CloudWatch and RDS use it.");

    [Fact]
    public void Public_policy_violates()
    {
        const string Message = "found \"*\", expected named principals, or a condition. Name the services that publish, or limit the statement with aws:SourceAccount.";
        Gate.Prod(Rule, Some.Resource(Topic, "page", ("kmsMasterKeyId", "alias/shop"), ("policy", Public))).Violates("advisory page.policy.Statement[0].Principal: " + Message);
        Gate.Prod(Rule, Some.Resource("aws:sns/topicPolicy:TopicPolicy", "open", ("policy", Public))).Violates("advisory open.policy.Statement[0].Principal: " + Message);
    }

    [Fact]
    public void Text_that_is_no_policy_violates()
        => Gate.Prod(Rule, Some.Resource(Topic, "page", ("kmsMasterKeyId", "alias/shop"), ("policy", "none")))
            .Violates("advisory page.policy: found text that is no policy, expected a policy. Write it as JSON, with statements.");

    [Fact]
    public void Unknown_policy_is_unknown()
        => Gate.Prod(Rule, Some.Resource(Topic, "page", ("kmsMasterKeyId", Value.Unknown), ("policy", Value.Unknown))).IsUnknown(Unknown.At(Rule, "page.policy", "advisory"));

    [Fact]
    public void Dev_does_without() => Assert.Empty(Gate.In("dev", Rule, Some.Resource(Topic, "page")).Violations);
}
