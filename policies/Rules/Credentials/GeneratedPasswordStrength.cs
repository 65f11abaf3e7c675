using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E5: generated passwords are long, and secret.</summary>
public sealed class GeneratedPasswordStrength() : StackRule(new RuleInfo(
    "generated-password-strength",
    "E5",
    "Generated passwords are long and secret",
    "Nobody types the password of a program, so it can be too long to guess. What random:RandomString makes is no secret: it stands in clear in the state and in logs.",
    Severity.High,
    RuleLevels.BlocksProd)
{
    Limits = [new(Minimum, Dev: 24, Prod: 32, "Characters of a password, at least.")],
})
{
    private const string Minimum = "minimum";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var judged = new HashSet<string>(StringComparer.Ordinal);
        foreach (var password in Passwords(stack))
        {
            foreach (var text in stack.Behind<GeneratedText>(password.Resource, password.Path).Where(text => judged.Add(text.Resource.Urn)))
                JudgeText(text, verdict);
        }

        if (judged.Count == 0)
            verdict.NotApplicable("no password of a database is generated here");
    }

    private static IEnumerable<Fact<string>> Passwords(StackModel stack)
        => stack.All<Role>().Select(role => role.Password)
            .Concat(stack.All<Database>().SelectMany(database => database.MasterPasswords))
            .Concat(stack.All<SecretValue>().Where(value => DatabaseSecrets.IsLogin(stack, value)).Select(value => value.Value));

    private static void JudgeText(GeneratedText text, Verdict verdict)
    {
        var minimum = verdict.Limit(Minimum, text.Resource);
        if (!text.IsSecret.Value)
            verdict.Violation(text.Resource, text.IsSecret.Path, "a text that is no secret", "a secret", "Make the password with random:RandomPassword, and change it: it has been seen.");
        if (verdict.Reads(text.Length) && !(text.Length.Value >= minimum))
            verdict.Violation(text.Length, FormattableString.Invariant($"at least {minimum}"), "Make it longer; a change makes a new password.");
    }
}
