using Pulumi.Policy;

namespace Policies.Tests.Rules.ChangeSafety;

public sealed class GateValueUnknownTests
{
    private const string Rule = "gate-value-unknown";
    private static readonly PolicyResource Database = Sized(Value.Unknown);

    [Fact]
    public void Known_values_pass() => Assert.Empty(Gate.Prod(Rule, Sized(false)).Violations);

    [Theory]
    [InlineData("prod")]
    [InlineData("staging")]
    public void Mandatory_rule_with_an_unknown_value_blocks(string stack)
        => Gate.In(stack, "rds-not-public", Database).IsUnknown(Unknown.At("rds-not-public", "auth.publiclyAccessible"));

    [Theory]
    [InlineData("dev")]
    [InlineData("preview")]
    public void Other_environments_are_told(string stack)
        => Gate.In(stack, "rds-not-public", Database).IsUnknown(Unknown.At("rds-not-public", "auth.publiclyAccessible", "advisory"));

    [Fact]
    public void Finding_stands_at_the_resource() => Assert.Equal([Database.Urn], Gate.Prod(Rule, Database).Urns);

    [Fact]
    public void Unknown_output_of_a_provider_was_never_declared()
    {
        var password = KeyValuePair.Create("password", Value.Unknown.WithSecret(true));
        Gate.Prod("no-known-weak-credentials", new PolicyResource(Some.Instance, "auth", Some.Urn(Some.Instance, "auth"), [password], providerType: "pulumi:providers:aws"))
            .IsNotApplicable("no password is declared");
        var group = new PolicyResource(
            "aws:ec2/securityGroup:SecurityGroup", "db", Some.Urn("aws:ec2/securityGroup:SecurityGroup", "db"), [KeyValuePair.Create("ingress", Value.Unknown)], providerType: "pulumi:providers:aws");
        Gate.Prod("db-ingress-no-world", group).IsCompliant();
    }

    private static PolicyResource Sized(object isPublic)
        => Some.Database(("publiclyAccessible", isPublic), ("instanceClass", "db.t3.medium"), ("allocatedStorage", 20));
}
