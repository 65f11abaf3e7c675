using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F11: a service's login says itself how long it may take.</summary>
public sealed class ServiceRoleTimeouts() : StackRule(new RuleInfo(
    "service-role-timeouts",
    "F11",
    "Services' logins have timeouts of their own",
    "A timeout of the login holds whatever server the database moves to. It may be stricter than the parameter group, not looser.",
    Severity.Medium,
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
            JudgeSetting(new EffectiveSetting(stack, login, "statement_timeout", login.StatementTimeout), "statement_timeout", verdict);
            JudgeSetting(new EffectiveSetting(stack, login, "idle_in_transaction_session_timeout", login.IdleInTransactionTimeout), "idle_in_transaction_session_timeout", verdict);
        }
    }

    private static void JudgeSetting(EffectiveSetting setting, string name, Verdict verdict)
    {
        if (!setting.IsOwn)
        {
            verdict.Violation(setting.OfRole, "a timeout of the login's own", "Set it on the login.");
            return;
        }

        var ofGroup = setting.Set?[name].Value is { } text && PostgresDuration.TryParse(text, out var group) && group > 0 ? group : double.PositiveInfinity;
        if (verdict.Reads(setting.Fact) && !(setting.Fact.Value is { } own && PostgresDuration.TryParse(own, out var milliseconds) && milliseconds > 0 && milliseconds <= ofGroup))
            verdict.Violation(setting.Fact, double.IsFinite(ofGroup) ? FormattableString.Invariant($"more than 0 and at most the {ofGroup} ms of the parameter group") : "more than 0 ms", "Set it no looser than the server's.");
    }
}
