using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E7: every login in a secret changes from time to time.</summary>
public sealed class SecretRotationConfigured() : StackRule(new RuleInfo(
    "secret-rotation-configured",
    "E7",
    "Database secrets are rotated",
    "A password that never changes works for everybody who has ever seen it. The master password that RDS keeps is rotated by RDS, and needs nothing here.",
    Severity.High,
    RuleLevels.ProdOnly))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var secrets = DatabaseSecrets.Of(stack).ToList();
        if (secrets.Count == 0)
            verdict.NotApplicable("no secret with a login to a database is declared");
        var bySecret = stack.By("secret", (SecretRotation rotation) => stack.Origin<Secret>(rotation.Resource, rotation.SecretId.Path)?.Resource.Urn ?? rotation.SecretId.Value);
        foreach (var secret in secrets)
        {
            var rotation = bySecret[secret.Resource.Urn].Concat(secret.Name.Value is { } name ? bySecret[name] : []).FirstOrDefault();
            if (rotation is not null)
                verdict.Saw(rotation.Resource, rotation.SecretId.Path);
            else if (bySecret.Contains(""))
                verdict.Unknown(bySecret[""].First().SecretId);
            else
                verdict.Violation(secret.Resource, secret.Name.Path, "no rotation", "a rotation of the secret", "Declare a SecretRotation with the secret's id and a function that changes the login on the server.");
        }
    }
}
