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
    RuleLevels.ProdOnly)
{
    Words =
    [
        new(
            Unscheduled,
            ["migrator", "readonly", "dump", "cleanup", "ephemeral", "monitoring", "rotator", "pooler-auth", "pooler-stats"],
            "Kinds of logins, where a component declares them, that need no schedule: people and tasks use them, and one login has no second to switch to."),
    ],
})
{
    private const string Unscheduled = "unscheduledKinds";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var secrets = DatabaseSecrets.Of(stack).ToList();
        if (secrets.Count == 0)
            verdict.NotApplicable("no secret with a login to a database is declared");
        var unscheduled = verdict.Words(Unscheduled);
        var logins = LoginsOf(stack);
        foreach (var secret in secrets)
        {
            var login = secret.Name.Value is { } name ? logins[name].FirstOrDefault() : default;
            if (login.Role?.Kind.Value is { } kind && unscheduled.Contains(kind, StringComparer.Ordinal))
                verdict.Saw(login.Role.Node.Resource, login.Role.Kind.Path);
            else
                JudgeSecret(stack, secret, login.Service, MasterOf(stack, secret), verdict);
        }
    }

    // Where components say which login is in which secret.
    private static ILookup<string, (ServiceRole Role, string? Service)> LoginsOf(StackModel stack)
        => stack.All<ServiceDatabase>().SelectMany(service => service.ReadRoles().Select(role => (Role: role, Service: service.Service.Value)))
            .Concat(stack.All<ServerAccess>().SelectMany(server => server.ReadRoles().Select(role => (Role: role, Service: (string?)null))))
            .ToLookup(login => login.Role.Secret.Value ?? "", StringComparer.Ordinal);

    // The server whose master login is in it, where a component keeps that there.
    private static string? MasterOf(StackModel stack, Secret secret)
        => stack.Above<Server>(secret.Resource) is { } server && server.MasterSecret.Value is { } name && name == secret.Name.Value ? server.Key.Value : null;

    private static void JudgeSecret(StackModel stack, Secret secret, string? service, string? master, Verdict verdict)
    {
        var bySecret = stack.By("secret", (SecretRotation rotation) => stack.Origin<Secret>(rotation.Resource, rotation.SecretId.Path)?.Resource.Urn ?? rotation.SecretId.Value);
        var rotation = bySecret[secret.Resource.Urn].Concat(secret.Name.Value is { } name ? bySecret[name] : []).FirstOrDefault();
        var ofService = service is null ? null : bySecret[""].FirstOrDefault(of => of.Services.Items.Any(item => item.Text().Value == service));
        var ofMaster = master is null ? null : bySecret[""].FirstOrDefault(of => of.Masters.Items.Any(item => item.Text().Value == master));
        if (rotation is not null)
            verdict.Saw(rotation.Resource, rotation.SecretId.Path);
        else if (ofService is not null)
            verdict.Saw(ofService.Resource, ofService.Services.Path);
        else if (ofMaster is not null)
            verdict.Saw(ofMaster.Resource, ofMaster.Masters.Path);
        else if (bySecret[""].FirstOrDefault(of => of.SecretId.IsUnknown) is { } unread)
            verdict.Unknown(unread.SecretId);
        else if (service is null && master is null)
            verdict.Violation(secret.Resource, secret.Name.Path, "no rotation", "a rotation of the secret", "Declare a SecretRotation with the secret's id and a function that changes the login on the server.");
        else
            verdict.Violation(secret.Resource, secret.Name.Path, "no rotation", master is null ? "a rotation of the service's logins" : "a rotation of the master login", "Set secrets.rotation in the catalogue, with tasks to run it.");
    }
}
