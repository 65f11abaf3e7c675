using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E10: a secret's policy lets nobody in but those who are named.</summary>
public sealed class SecretPolicyRestrictive() : StackRule(new RuleInfo(
    "secret-policy-restrictive",
    "E10",
    "Secret's policy names its readers",
    "A policy on a secret can let other accounts in, or everybody. It should say who reads it, and AWS should refuse a public one.",
    Severity.High,
    RuleLevels.BlocksProd)
{
    Words = [new(Accounts, [], "AWS accounts besides the environment's own whose principals may stand in a secret's policy.")],
})
{
    private const string Accounts = "accounts";
    private const string Read = "secretsmanager:GetSecretValue";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var policies = stack.All<SecretPolicy>();
        var secrets = stack.All<Secret>().Where(secret => !secret.Policy.IsAbsent).ToList();
        if (policies.IsEmpty && secrets.Count == 0)
            verdict.NotApplicable("no secret has a policy");
        var accounts = stack.All<DeclaredEnvironment>().Select(environment => environment.AccountId.Value).OfType<string>().Concat(verdict.Words(Accounts)).ToHashSet(StringComparer.Ordinal);
        foreach (var policy in policies)
        {
            if (verdict.Reads(policy.BlocksPublicPolicy) && !policy.BlocksPublicPolicy.Value)
                verdict.Violation(policy.BlocksPublicPolicy, "true", "Let AWS refuse a policy that lets everybody in.");
            JudgePolicy(policy.Policy, accounts, verdict);
        }

        foreach (var secret in secrets)
            JudgePolicy(secret.Policy, accounts, verdict);
    }

    private static void JudgePolicy(Fact<string> policy, HashSet<string> accounts, Verdict verdict)
    {
        if (!verdict.Reads(policy))
            return;
        if (!PolicyDocument.TryRead(policy.Value ?? "", out var statements))
        {
            verdict.Violation(policy.Resource, policy.Path, "no policy document", "a policy document in JSON", "Write the policy as JSON with a Statement.");
            return;
        }

        foreach (var statement in statements.Where(statement => statement.IsAllow))
            JudgeStatement(policy, statement, accounts, verdict);
        if (verdict.Environment.HasProductionLimits() && !statements.Any(IsAboutReaders))
            verdict.Violation(policy.Resource, $"{policy.Path}.Statement", "no reader", "the principals that may read the secret", "Name the roles that read the secret, or deny everybody else.");
    }

    private static void JudgeStatement(Fact<string> policy, PolicyStatement statement, HashSet<string> accounts, Verdict verdict)
    {
        var path = $"{policy.Path}.{statement.Path}.Principal";
        if (statement.IsForEverybody && !statement.HasCondition)
            verdict.Violation(policy.Resource, path, "\"*\"", "named principals, or a condition", "Name the roles that may use the secret.");
        foreach (var principal in statement.Principals)
        {
            if (accounts.Count > 0 && AccountOf(principal) is { } account && !accounts.Contains(account))
                verdict.Violation(policy.Resource, path, $"account {account}", $"one of {string.Join(", ", accounts.Order(StringComparer.Ordinal))}", "Take the principal out, or add its account to the rule's configuration.");
        }
    }

    private static bool IsAboutReaders(PolicyStatement statement)
        => statement.Covers(Read) && (statement.IsAllow ? statement.Principals.Length > 0 || statement.HasCondition : statement.HasCondition || statement.IsForEverybody);

    // 111122223333, or arn:aws:iam::111122223333:role/reader.
    private static string? AccountOf(string principal)
    {
        var parts = principal.Split(':');
        var account = parts.Length >= 5 ? parts[4] : principal;
        return account.Length == 12 && account.All(char.IsAsciiDigit) ? account : null;
    }
}
