using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E4: nobody logs in with a password that everybody knows.</summary>
public sealed class NoKnownWeakCredentials() : StackRule(new RuleInfo(
    "no-known-weak-credentials",
    "E4",
    "No well-known passwords",
    "Default logins are the first that anybody tries. A password that a resource generates is not judged: a stack check sees where a value comes from.",
    Severity.Critical,
    RuleLevels.Everywhere))
{
    private const string Expected = "a password that nobody can guess";
    private const string Next = "Generate one with random:RandomPassword, or let RDS keep it.";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var judged = 0;
        foreach (var database in stack.All<Database>())
        {
            foreach (var password in database.MasterPasswords)
                JudgePassword(database.MasterUsername.Value, password);
        }

        foreach (var role in stack.All<Role>())
            JudgePassword(role.Name.Value, role.Password);
        foreach (var secret in stack.All<SecretValue>())
            JudgeText(secret.Value);
        foreach (var parameter in stack.All<StoredParameter>())
            JudgeText(parameter.Value);
        foreach (var variable in stack.All<Workload>().SelectMany(workload => workload.Variables).Where(variable => !variable.FromSecret))
            JudgeText(variable.Value);
        foreach (var (key, text) in verdict.Stack.Config.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            JudgeConfig(key, text);
        if (judged == 0)
            verdict.NotApplicable("no password is declared");

        void JudgePassword(string? user, Fact<string> password)
        {
            if (Reads(password) && password.Value is { } text && IsWeak(user, text))
                Report(password);
        }

        void JudgeText(Fact<string> text)
        {
            if (Reads(text) && text.Value is { } value && WrittenLogin.In(value).Any(found => IsWeak(found.User, found.Password)))
                Report(text);
        }

        void JudgeConfig(string key, string text)
        {
            var found = WrittenLogin.In(text).ToList();
            judged += found.Count;
            if (found.Exists(login => IsWeak(login.User, login.Password)))
                verdict.Violation(stack, "config", key, "[secret]", Expected, Next);
        }

        bool Reads(Fact<string> fact)
        {
            if (!fact.IsAbsent)
                judged++;
            if (!(fact.IsUnknown && IsGenerated(fact)))
                return verdict.Reads(fact);
            verdict.Saw(fact.Resource, fact.Path);
            return false;
        }

        void Report(Fact<string> fact)
            => verdict.Violation(fact.Hidden(), Expected, Next);
    }

    private static bool IsGenerated(Fact<string> fact)
        => fact.Resource.DependenciesOf(fact.Path).Any(urn => urn.Contains("random:index/randomPassword:RandomPassword::", StringComparison.Ordinal));

    private static bool IsWeak(string? user, string password)
        => password.Length > 0 && (WellKnownLogins.Instance.HasPassword(password) || string.Equals(password, user, StringComparison.OrdinalIgnoreCase));
}
