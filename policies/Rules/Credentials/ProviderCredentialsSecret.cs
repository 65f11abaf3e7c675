using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E16: the keys of providers are secrets.</summary>
public sealed class ProviderCredentialsSecret() : StackRule(new RuleInfo(
    "provider-credentials-secret",
    "E16",
    "Keys of providers are secrets",
    "A provider's inputs are kept in the state: a key that is not marked secret stands there in clear, and opens everything that the provider manages.",
    Severity.High,
    RuleLevels.Everywhere))
{
    private static readonly string[] ConfigKeys = ["aws:secretKey", "aws:token", "neon:apiKey", "postgresql:password", "access:password"];

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var judged = 0;
        var unmade = false;
        foreach (var key in ConfigKeys.Where(verdict.Stack.Config.ContainsKey))
        {
            judged++;
            if (!verdict.Stack.ConfigSecretKeys.Contains(key))
                verdict.Violation(stack, "config", key, "[secret]", "a secret", $"Set it with pulumi config set --secret {key}, and change the key: it has been seen.");
        }

        foreach (var provider in stack.All<ProviderLogin>())
        {
            foreach (var credential in provider.Credentials.Where(credential => !credential.IsAbsent && !IsOfConfig(verdict.Stack, credential)))
            {
                // What another resource will give out is unknown before the update, and then a preview does not tell whether it is secret.
                if (credential is { IsUnknown: true, IsSecret: false } && credential.Resource.DependenciesOf(credential.Path).Any())
                {
                    unmade = true;
                    continue;
                }

                judged++;
                if (credential.IsSecret)
                    verdict.Saw(credential.Resource, credential.Path);
                else if (verdict.Reads(credential))
                    verdict.Violation(credential.Hidden(), "a secret", "Mark the value as secret where it enters the program, and change the key: it has been seen.");
            }
        }

        if (judged == 0)
            verdict.NotApplicable(unmade ? "the keys of providers come with the update" : "no provider is given a key");
    }

    // A default provider has it from the configuration, which has been judged.
    private static bool IsOfConfig(PolicyStack stack, Fact<string> credential)
        => credential.Value is { } value && ConfigKeys.Any(key => stack.Config.TryGetValue(key, out var configured) && configured == value);
}
