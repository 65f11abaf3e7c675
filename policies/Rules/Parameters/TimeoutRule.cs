using Policies.Model;

namespace Policies.Rules.Parameters;

/// <summary>
/// A timeout holds for every login, as PostgreSQL resolves it at login: role in database, role, database, parameter group. Roles that
/// may run longer say so themselves.
/// </summary>
/// <param name="info">What the rule is; with the limit <see cref="MaximumMilliseconds"/>.</param>
/// <param name="setting">The setting's name in PostgreSQL.</param>
/// <param name="ofRole">The setting of a role at login.</param>
public abstract class TimeoutRule(RuleInfo info, string setting, Func<Role, Fact<string>> ofRole) : StackRule(info)
{
    /// <summary>The limit's name in the configuration.</summary>
    protected const string MaximumMilliseconds = "maximumMilliseconds";

    /// <inheritdoc/>
    public sealed override void Judge(StackModel stack, Verdict verdict)
    {
        var logins = stack.All<Role>().Where(role => role.Login.IsUnknown || role.Login.Value).ToList();
        var sets = stack.All<ParameterSet>().Where(set => set.ForeignFamily is null).ToList();
        if (logins.Count == 0 && sets.Count == 0)
            verdict.NotApplicable("neither a login nor a parameter group is declared");
        var used = new HashSet<ParameterSet>(ReferenceEqualityComparer.Instance);
        var judged = new HashSet<(string Urn, string Path)>();
        foreach (var role in logins)
        {
            var effective = new EffectiveSetting(stack, role, setting, ofRole(role));
            if (effective.Set is { } set)
                used.Add(set);
            if (judged.Add((effective.Fact.Resource.Urn, effective.Fact.Path)))
                JudgeLogin(effective, verdict);
        }

        // A group that no declared login uses counts by itself.
        foreach (var set in sets.Where(set => !used.Contains(set)))
            JudgeValue(set[setting], verdict);
    }

    private static void JudgeLogin(EffectiveSetting effective, Verdict verdict)
    {
        if (!effective.RunsLong)
            JudgeValue(effective.Fact, verdict);
        else if (!effective.IsOwn && verdict.Reads(effective.OfRole))
            verdict.Violation(effective.OfRole, "a value of the role's own", "Say how long migrations and dumps may take: the limit of services would end them half-way.");
        else
            verdict.Reads(effective.Fact);
    }

    private static void JudgeValue(Fact<string> fact, Verdict verdict)
    {
        var maximum = verdict.Limit(MaximumMilliseconds);
        if (verdict.Reads(fact) && !(fact.Value is { } text && PostgresDuration.TryParse(text, out var milliseconds) && milliseconds > 0 && milliseconds <= maximum))
            verdict.Violation(fact, FormattableString.Invariant($"more than 0 and at most {maximum} ms"), "Set it in the parameter group, and higher for a role that needs more.");
    }
}
