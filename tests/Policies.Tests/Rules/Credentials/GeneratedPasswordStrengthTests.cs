using Pulumi.Policy;

namespace Policies.Tests.Rules.Credentials;

public sealed class GeneratedPasswordStrengthTests
{
    private const string Rule = "generated-password-strength";
    private const string Password = "random:index/randomPassword:RandomPassword";
    private const string Text = "random:index/randomString:RandomString";

    [Fact]
    public void Long_secret_password_passes() => Gate.Prod(Rule, Generated(Password, 32), Role(Password)).IsCompliant();

    [Fact]
    public void Short_password_violates()
    {
        Gate.Prod(Rule, Generated(Password, 31), Role(Password)).Violates("mandatory auth.length: found 31, expected at least 32. Make it longer; a change makes a new password.");
        Gate.In("dev", Rule, Generated(Password, 16), Role(Password)).Violates("advisory auth.length: found 16, expected at least 24. Make it longer; a change makes a new password.");
        Gate.In("dev", Rule, Generated(Password, 24), Role(Password)).IsCompliant();
    }

    [Fact]
    public void Random_string_as_a_password_violates_wherever_it_goes()
    {
        const string Message = "mandatory auth.result: found a text that is no secret, expected a secret. Make the password with random:RandomPassword, and change it: it has been seen.";
        Gate.Prod(Rule, Generated(Text, 32), Role(Text)).Violates(Message);
        Gate.Prod(Rule, Generated(Text, 32), Some.From("password", Some.Urn(Text, "auth"), Some.Instance, "db", ("engine", "postgres"), ("password", Value.Unknown))).Violates(Message);
    }

    [Fact]
    public void Password_in_a_secret_of_a_database_is_judged()
        => Gate.Prod(
            Rule,
            Generated(Password, 8),
            Some.From("secretString", Some.Urn(Password, "auth"), "aws:secretsmanager/secretVersion:SecretVersion", "s", ("secretString", Value.Secret("""{"username":"app","password":"x","dbname":"app"}"""))))
            .Violates("mandatory auth.length: found 8, expected at least 32. Make it longer; a change makes a new password.");

    [Fact]
    public void Missing_and_unknown_length()
    {
        Gate.Prod(Rule, Some.Resource(Password, "auth"), Role(Password)).Violates("mandatory auth.length: found nothing, expected at least 32. Make it longer; a change makes a new password.");
        Gate.Prod(Rule, Generated(Password, Value.Unknown), Role(Password)).IsUnknown(Unknown.At(Rule, "auth.length"));
    }

    [Fact]
    public void Text_that_is_no_password_is_not_judged()
        => Gate.Prod(Rule, Generated(Text, 4), Some.Role("auth")).IsNotApplicable("no password of a database is generated here");

    private static PolicyResource Generated(string type, object length) => Some.Resource(type, "auth", ("length", length));

    private static PolicyResource Role(string type)
        => Some.From("password", Some.Urn(type, "auth"), "access:index:Role", "auth", ("name", "auth"), ("password", Value.Unknown));
}
