using Pulumi.Policy;

namespace Policies.Tests.Rules.Credentials;

public sealed class SecretPolicyRestrictiveTests
{
    private const string Rule = "secret-policy-restrictive";
    private const string Named = """{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/auth"},"Action":"secretsmanager:GetSecretValue","Resource":"*"}]}""";
    private const string Everybody = """{"Statement":{"Effect":"Allow","Principal":"*","Action":"secretsmanager:*","Resource":"*"}}""";

    [Fact]
    public void Policy_that_names_its_reader_passes()
    {
        Gate.Prod(Rule, Policy(Named)).IsCompliant();
        Gate.Prod(Rule, Environment("111122223333"), Policy(Named)).IsCompliant();
    }

    [Fact]
    public void Policy_that_denies_everybody_else_passes()
        => Gate.Prod(Rule, Policy("""{"Statement":[{"Effect":"Deny","Principal":"*","Action":"secretsmanager:GetSecretValue","Condition":{"StringNotEquals":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/auth"}}}]}""")).IsCompliant();

    [Fact]
    public void Everybody_violates()
    {
        const string Message = "p.policy.Statement.Principal: found \"*\", expected named principals, or a condition. Name the roles that may use the secret.";
        Gate.Prod(Rule, Policy(Everybody)).Violates("mandatory " + Message);
        Gate.In("dev", Rule, Policy(Everybody)).Violates("advisory " + Message);
    }

    [Fact]
    public void Other_accounts_violate_unless_they_are_configured()
    {
        Gate.Prod(Rule, Environment("444455556666"), Policy(Named))
            .Violates("mandatory p.policy.Statement[0].Principal: found account 111122223333, expected one of 444455556666. Take the principal out, or add its account to the rule's configuration.");
        Gate.Configured(Rule, Rule, "accounts", Value.List("111122223333"), Environment("444455556666"), Policy(Named)).IsCompliant();
    }

    [Fact]
    public void Policy_without_a_reader_violates_in_prod()
    {
        const string Manage = """{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/ops"},"Action":"secretsmanager:DescribeSecret","Resource":"*"}]}""";
        Gate.Prod(Rule, Policy(Manage)).Violates("mandatory p.policy.Statement: found no reader, expected the principals that may read the secret. Name the roles that read the secret, or deny everybody else.");
        Gate.In("dev", Rule, Policy(Manage)).IsCompliant();
    }

    [Fact]
    public void Missing_block_violates_and_text_that_is_no_policy_as_well()
    {
        Gate.Prod(Rule, Some.Resource("aws:secretsmanager/secretPolicy:SecretPolicy", "p", ("policy", Named)))
            .Violates("mandatory p.blockPublicPolicy: found false by default, expected true. Let AWS refuse a policy that lets everybody in.");
        Gate.Prod(Rule, Policy("[{")).Violates("mandatory p.policy: found no policy document, expected a policy document in JSON. Write the policy as JSON with a Statement.");
    }

    [Fact]
    public void Policy_inside_a_secret_is_judged()
        => Gate.Prod(Rule, Some.Resource("aws:secretsmanager/secret:Secret", "s", ("policy", Everybody)))
            .Violates("mandatory s.policy.Statement.Principal: found \"*\", expected named principals, or a condition. Name the roles that may use the secret.");

    [Fact]
    public void Unknown_policy_is_unknown() => Gate.Prod(Rule, Policy(Value.Unknown)).IsUnknown(Unknown.At(Rule, "p.policy"));

    [Fact]
    public void Secrets_without_policies_are_not_applicable()
        => Gate.Prod(Rule, Some.Resource("aws:secretsmanager/secret:Secret", "s")).IsNotApplicable("no secret has a policy");

    private static PolicyResource Policy(object policy)
        => Some.Resource("aws:secretsmanager/secretPolicy:SecretPolicy", "p", ("blockPublicPolicy", true), ("policy", policy));

    private static PolicyResource Environment(string account) => Some.Resource("dbready:environment:Environment", "prod", ("environment", "prod"), ("accountId", account));
}
