using System.Text.Json;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Storage;

/// <summary>A10: a key's policy lets nobody unnamed use it.</summary>
public sealed class KmsPolicyNoWildcard() : ModelRule<KmsKey>(new RuleInfo(
    "kms-policy-no-wildcard",
    "A10",
    "Key policy names who may use the key",
    "A statement that allows every principal without a condition lets any AWS account decrypt what the key protects.",
    Severity.Critical,
    RuleLevels.Everywhere))
{
    /// <inheritdoc/>
    protected override void Judge(KmsKey subject, Verdict verdict)
    {
        var policy = subject.Policy;
        if (!verdict.Reads(policy) || policy.Value is not { } text)
            return;
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("Statement", out var statements))
                Judge(policy, statements, verdict);
        }
        catch (JsonException)
        {
            verdict.Violation(policy.Resource, policy.Path, "text that is not JSON", "a key policy", "Write the policy as JSON.");
        }
    }

    private static void Judge(Fact<string> policy, JsonElement statements, Verdict verdict)
    {
        if (statements.ValueKind == JsonValueKind.Object)
        {
            JudgeStatement(policy, "Statement", statements, verdict);
            return;
        }

        var index = 0;
        foreach (var statement in statements.EnumerateArray())
            JudgeStatement(policy, $"Statement[{index++}]", statement, verdict);
    }

    private static void JudgeStatement(Fact<string> policy, string path, JsonElement statement, Verdict verdict)
    {
        if (!IsAllow(statement) || HasCondition(statement))
            return;
        if (statement.TryGetProperty("NotPrincipal", out _))
            Report("NotPrincipal", "everybody but some");
        else if (statement.TryGetProperty("Principal", out var principal) && IsEverybody(principal))
            Report("Principal", "\"*\"");

        void Report(string member, string found)
            => verdict.Violation(
                policy.Resource,
                $"{policy.Path}.{path}.{member}",
                found,
                "named principals, or a condition",
                "Name the accounts or roles that use the key, or limit the statement with a condition such as kms:CallerAccount.");
    }

    private static bool IsAllow(JsonElement statement)
        => statement.ValueKind == JsonValueKind.Object && statement.TryGetProperty("Effect", out var effect) && effect.ValueEquals("Allow");

    private static bool HasCondition(JsonElement statement)
        => statement.TryGetProperty("Condition", out var condition) && condition.ValueKind == JsonValueKind.Object && condition.EnumerateObject().Any();

    private static bool IsEverybody(JsonElement principal) => principal.ValueKind switch
    {
        JsonValueKind.String => principal.ValueEquals("*"),
        JsonValueKind.Array => principal.EnumerateArray().Any(IsEverybody),
        JsonValueKind.Object => principal.TryGetProperty("AWS", out var accounts) && IsEverybody(accounts),
        _ => false,
    };
}
