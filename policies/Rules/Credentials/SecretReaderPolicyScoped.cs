using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E15: whoever may read a secret may read that one, and no other service's.</summary>
public sealed class SecretReaderPolicyScoped() : StackRule(new RuleInfo(
    "secret-reader-policy-scoped",
    "E15",
    "Identities read named secrets only",
    "A policy with a star reads every login there is, those of tomorrow too. The six characters that Secrets Manager adds to a name may be left open.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    private const string Rotates = "secretsmanager:PutSecretValue";
    private const string SuffixOfSecret = "-??????";

    private static readonly string[] Actions =
        ["secretsmanager:GetSecretValue", "ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath", "kms:Decrypt", "rds-db:connect"];

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var judged = 0;
        foreach (var policy in stack.All<IamPolicy>().Select(policy => policy.Policy))
        {
            // A text is unknown as a whole while the ARN of one secret in it is: our components say by their facts who reads what.
            if (policy.IsUnknown && stack.Above<DeclaredSubject>(policy.Resource) is not null)
                continue;
            judged++;
            if (!verdict.Reads(policy) || !PolicyDocument.TryRead(policy.Value ?? "", out var statements))
                continue;
            foreach (var statement in statements.Where(statement => statement.IsAllow))
                JudgeStatement(policy, statement, verdict);
            if (!statements.Any(statement => statement.Covers(Rotates)))
                JudgeServices(stack, policy, verdict);
        }

        if (judged == 0)
            verdict.NotApplicable("no policy of an identity is declared");
    }

    private static void JudgeStatement(Fact<string> policy, PolicyStatement statement, Verdict verdict)
    {
        if (Array.Find(Actions, statement.Covers) is not { } action)
            return;
        var found = statement.HasNotResource ? "NotResource" : statement.Resources.FirstOrDefault(IsOpen);
        if (found is not null)
        {
            verdict.Violation(
                policy.Resource,
                $"{policy.Path}.{statement.Path}.Resource",
                $"\"{found}\" with {action}",
                "exact ARNs",
                "Name the secrets, parameters, keys or database users that the identity needs.");
        }
    }

    private static bool IsOpen(string resource)
    {
        var name = resource.EndsWith(SuffixOfSecret, StringComparison.Ordinal) ? resource.AsSpan()[..^SuffixOfSecret.Length] : resource;
        return name.IndexOfAny('*', '?') >= 0;
    }

    // One that rotates secrets reads those of every service.
    private static void JudgeServices(StackModel stack, Fact<string> policy, Verdict verdict)
    {
        var services = stack.Behind<Secret>(policy.Resource, policy.Path)
            .Select(secret => stack.Above<ServiceDatabase>(secret.Resource)?.Service.Value).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (services.Count > 1)
            verdict.Violation(policy.Resource, policy.Path, $"the secrets of {string.Join(" and ", services)}", "those of one service", "Give each service an identity of its own.");
    }
}
