using Pulumi.Policy;

namespace Policies.Tests.Rules.Storage;

public sealed class KmsPolicyNoWildcardTests
{
    private const string Rule = "kms-policy-no-wildcard";
    private const string Next = "expected named principals, or a condition. Name the accounts or roles that use the key, or limit the statement with a condition such as kms:CallerAccount.";

    [Theory]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Deny","Principal":"*","Action":"kms:*"}]}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Principal":"*","Condition":{"StringEquals":{"kms:CallerAccount":"111122223333"}}}}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":{"Service":"rds.amazonaws.com"}}]}""")]
    [InlineData("""{}""")]
    public void Named_or_limited_principals_pass(string policy) => Gate.Prod(Rule, Key(policy)).IsCompliant();

    [Theory]
    [InlineData("""{"Statement":[{"Effect":"Deny"},{"Effect":"Allow","Principal":"*"}]}""", "Statement[1].Principal: found \"*\"")]
    [InlineData("""{"Statement":{"Effect":"Allow","Principal":{"AWS":"*"}}}""", "Statement.Principal: found \"*\"")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":{"AWS":["arn:x","*"]},"Condition":{}}]}""", "Statement[0].Principal: found \"*\"")]
    [InlineData("""{"Statement":[{"Effect":"Allow","NotPrincipal":{"AWS":"arn:x"}}]}""", "Statement[0].NotPrincipal: found everybody but some")]
    public void Everybody_violates(string policy, string found) => Gate.Prod(Rule, Key(policy)).Violates($"mandatory shop.policy.{found}, {Next}");

    [Fact]
    public void Text_that_is_not_json_violates()
        => Gate.Prod(Rule, Key("allow all")).Violates("mandatory shop.policy: found text that is not JSON, expected a key policy. Write the policy as JSON.");

    [Fact]
    public void Key_policy_resource_is_judged_too()
        => Gate.In("dev", Rule, Some.Resource("aws:kms/keyPolicy:KeyPolicy", "shop", ("policy", """{"Statement":{"Effect":"Allow","Principal":"*"}}""")))
            .Violates($"mandatory shop.policy.Statement.Principal: found \"*\", {Next}");

    [Fact]
    public void Key_without_a_policy_passes() => Gate.Prod(Rule, Some.Resource("aws:kms/key:Key", "shop")).IsCompliant();

    [Fact]
    public void Unknown_policy_is_unknown() => Gate.Prod(Rule, Key(Value.Unknown)).IsUnknown(Unknown.At(Rule, "shop.policy"));

    private static PolicyResource Key(object policy) => Some.Resource("aws:kms/key:Key", "shop", ("policy", policy));
}
