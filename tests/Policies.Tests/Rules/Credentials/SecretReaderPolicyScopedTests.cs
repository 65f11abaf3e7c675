using Pulumi.Policy;

namespace Policies.Tests.Rules.Credentials;

public sealed class SecretReaderPolicyScopedTests
{
    private const string Rule = "secret-reader-policy-scoped";
    private const string Secret = "aws:secretsmanager/secret:Secret";
    private const string Next = "expected exact ARNs. Name the secrets, parameters, keys or database users that the identity needs.";

    [Theory]
    [InlineData("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/auth-db-credentials-AbCdEf")]
    [InlineData("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/auth-db-credentials-??????")]
    [InlineData("s3:GetObject", "*")]
    public void Exact_resource_and_other_actions_pass(string action, string resource) => Gate.Prod(Rule, Policy(action, resource)).IsCompliant();

    [Theory]
    [InlineData("secretsmanager:GetSecretValue", "*", "secretsmanager:GetSecretValue")]
    [InlineData("secretsmanager:*", "arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/*", "secretsmanager:GetSecretValue")]
    [InlineData("ssm:Get*", "*", "ssm:GetParameter")]
    [InlineData("kms:Decrypt", "*", "kms:Decrypt")]
    [InlineData("rds-db:connect", "arn:aws:rds-db:us-east-1:111122223333:dbuser:*/auth", "rds-db:connect")]
    [InlineData("*", "*", "secretsmanager:GetSecretValue")]
    public void Open_resource_violates(string action, string resource, string reported)
    {
        Gate.Prod(Rule, Policy(action, resource)).Violates($"mandatory p.policy.Statement[0].Resource: found \"{resource}\" with {reported}, {Next}");
        Gate.In("dev", Rule, Policy(action, resource)).Violates($"advisory p.policy.Statement[0].Resource: found \"{resource}\" with {reported}, {Next}");
    }

    [Fact]
    public void Everything_but_some_violates()
        => Gate.Prod(Rule, Document("""{"Statement":[{"Effect":"Allow","NotAction":"iam:*","NotResource":"arn:aws:s3:::logs"}]}"""))
            .Violates($"mandatory p.policy.Statement[0].Resource: found \"NotResource\" with secretsmanager:GetSecretValue, {Next}");

    [Fact]
    public void Document_as_an_object_is_read_and_the_arn_of_a_resource_is_exact()
    {
        Gate.Prod(Rule, Document(Object("*"))).Violates($"mandatory p.policy.Statement[0].Resource: found \"*\" with kms:Decrypt, {Next}");
        Gate.Prod(Rule, Document(Object(Value.Unknown))).IsCompliant();
    }

    [Fact]
    public void Identity_that_reads_two_services_secrets_violates_unless_it_rotates_them()
    {
        PolicyResource[] resources = [Some.ServiceNamed("auth"), Some.ServiceNamed("payments"), SecretOf("auth"), SecretOf("payments")];
        Gate.Prod(Rule, [.. resources, Reader("secretsmanager:GetSecretValue")])
            .Violates("mandatory p.policy: found the secrets of auth and payments, expected those of one service. Give each service an identity of its own.");
        Gate.Prod(Rule, [.. resources, Reader("secretsmanager:PutSecretValue")]).IsCompliant();
    }

    [Fact]
    public void Unknown_policy_is_unknown() => Gate.Prod(Rule, Document(Value.Unknown)).IsUnknown(Unknown.At(Rule, "p.policy"));

    [Fact]
    public void Missing_policies_are_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no policy of an identity is declared");

    private static PolicyResource Policy(string action, string resource) => Document(Text(action, resource));

    private static string Text(string action, string resource)
        => """{"Statement":[{"Effect":"Allow","Action":["ACTION"],"Resource":"RESOURCE"}]}""".Replace("ACTION", action, StringComparison.Ordinal).Replace("RESOURCE", resource, StringComparison.Ordinal);

    private static PolicyResource Document(object policy) => Some.Resource("aws:iam/rolePolicy:RolePolicy", "p", ("policy", policy));

    private static Pulumi.Experimental.PropertyValue Object(object resource)
        => Value.Map(("Statement", Value.List(Value.Map(("Effect", "Allow"), ("Action", "kms:Decrypt"), ("Resource", resource)))));

    private static PolicyResource SecretOf(string service) => Some.Under(Some.Urn("dbready:service:ServiceDatabase", service), Secret, service);

    private static PolicyResource Reader(string action) => new(
        "aws:iam/rolePolicy:RolePolicy",
        "p",
        Some.Urn("aws:iam/rolePolicy:RolePolicy", "p"),
        [KeyValuePair.Create("policy", Value.Of(Text(action, "arn:aws:x")))],
        propertyDependencies: new Dictionary<string, string[]>(StringComparer.Ordinal) { ["policy"] = [Some.Urn(Secret, "auth"), Some.Urn(Secret, "payments")] });
}
