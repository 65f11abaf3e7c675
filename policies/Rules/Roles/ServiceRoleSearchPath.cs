using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F12: a login looks for tables where its service put them.</summary>
public sealed class ServiceRoleSearchPath() : StackRule(new RuleInfo(
    "service-role-search-path",
    "F12",
    "Services' logins have a fixed search path",
    "An unqualified name means the first object of that name on the path: where others can create objects in front, they decide what a service calls.",
    Severity.Low,
    RuleLevels.ProdAdvice))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var logins = RoleRights.ServiceLogins(stack).ToList();
        if (logins.Count == 0)
            verdict.NotApplicable("no login of a service is declared");
        foreach (var login in logins)
        {
            var path = new EffectiveSetting(stack, login, "search_path", login.SearchPath);
            if (verdict.Reads(path.Fact) && !(path.Fact.Value is { } text && IsOwn(stack, login, text.Split(',')[0].Trim(' ', '"'))))
                verdict.Violation(path.IsOwn ? path.Fact : path.OfRole, "a path that begins with a schema of the service's own", "Set search_path on the login.");
        }
    }

    // "$user" is a schema that may not exist; public is every service's, unless one declares it as its own.
    private static bool IsOwn(StackModel stack, Role login, string schema)
        => schema.Length > 0 && schema != "$user"
            && (schema != "public" || (RoleRights.ServiceOf(stack, login)?.Schemas.Items.Any(item => item.Text().Value == "public") ?? false));
}
