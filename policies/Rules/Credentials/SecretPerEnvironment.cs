using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E11: a secret's name says which environment and service it is for.</summary>
public sealed class SecretPerEnvironment() : StackRule(new RuleInfo(
    "secret-per-environment",
    "E11",
    "Secret is named by environment and service",
    "Where the name says whose secret it is, permissions can follow names, and nobody gives the production login to a test.",
    Severity.Medium,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var secrets = DatabaseSecrets.Of(stack).ToList();
        if (secrets.Count == 0)
            verdict.NotApplicable("no secret with a login to a database is declared");
        var environment = EnvironmentBinding.NameOf(verdict.Environment);
        foreach (var secret in secrets)
        {
            if (verdict.Reads(secret.Name) && !IsNamed(secret.Name.Value, environment))
                verdict.Violation(secret.Name, $"\"{environment}/<service>-db-credentials\"", "Name the secret so; a change of name makes a new secret, so store the login again.");
        }
    }

    // Beside the service's own there may be those of other roles: prod/auth-db-readonly-credentials.
    private static bool IsNamed(string? name, string environment)
        => name is not null
            && name.StartsWith(environment + "/", StringComparison.Ordinal)
            && name.EndsWith("-credentials", StringComparison.Ordinal)
            && name.Length > environment.Length + 1 + "-credentials".Length
            && name.IndexOf('/', environment.Length + 1) < 0;
}
