namespace Policies.Tests.Rules.Credentials;

public sealed class SecretRecoveryWindowTests
{
    private const string Rule = "secret-recovery-window";
    private const string Secret = "aws:secretsmanager/secret:Secret";

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    public void Window_passes(int days) => Gate.Prod(Rule, Some.Resource(Secret, "s", ("recoveryWindowInDays", days))).IsCompliant();

    [Fact]
    public void Missing_window_is_thirty_days() => Gate.Prod(Rule, Some.Resource(Secret, "s")).IsCompliant();

    [Fact]
    public void Deletion_at_once_violates()
        => Gate.Prod(Rule, Some.Resource(Secret, "s", ("recoveryWindowInDays", 0)))
            .Violates("mandatory s.recoveryWindowInDays: found 0, expected 7 to 30 days. Give the secret a window in which its deletion can be undone.");

    [Fact]
    public void Unknown_window_is_unknown()
        => Gate.Prod(Rule, Some.Resource(Secret, "s", ("recoveryWindowInDays", Value.Unknown))).IsUnknown(Unknown.At(Rule, "s.recoveryWindowInDays"));

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Some.Resource(Secret, "s", ("recoveryWindowInDays", 0))).IsCompliant();
}
