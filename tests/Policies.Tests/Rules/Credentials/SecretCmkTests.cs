namespace Policies.Tests.Rules.Credentials;

public sealed class SecretCmkTests
{
    private const string Rule = "secret-cmk";
    private const string Secret = "aws:secretsmanager/secret:Secret";

    [Fact]
    public void Key_passes_also_while_it_is_yet_to_be_made()
    {
        Gate.Prod(Rule, Some.Resource(Secret, "s", ("kmsKeyId", "alias/shop-db"))).IsCompliant();
        Gate.Prod(Rule, Some.Resource(Secret, "s", ("kmsKeyId", Value.Unknown))).IsCompliant();
    }

    [Fact]
    public void Missing_key_violates()
        => Gate.Prod(Rule, Some.Resource(Secret, "s"))
            .Violates("advisory s.kmsKeyId: found nothing, expected a key of your own. Set kmsKeyId; it takes effect in place, for values stored from then on.");

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Some.Resource(Secret, "s")).IsCompliant();
}
