using System.Diagnostics;

namespace Pulumi.Policy;

/// <summary>One policy in one request: turns what it says into the response.</summary>
internal readonly struct PolicyRun(PolicyLevels levels, Policy policy, string urn, Pulumirpc.AnalyzeResponse response)
{
    public void Report(string message, string? reported = null) => Add(policy, levels.LevelOf(policy), message, reported);

    /// <summary>Runs the check, then adds what it said besides violations.</summary>
    public void Complete(PolicyArgs args, Action check)
    {
        try
        {
            check();
        }
#pragma warning disable CA1031 // a policy that failed has not passed
        catch (Exception e)
#pragma warning restore CA1031
        {
            Add(policy, EnforcementLevel.Mandatory, Describe(policy, e), null);
        }

        if (args.NotApplicableReason is { } reason)
            response.NotApplicable.Add(TypePlan.NotApplicable(policy, reason));
        foreach (var (message, reported, level) in args.Unknowns ?? [])
            AddUnknown(message, reported, level ?? levels.LevelOf(policy));
        foreach (var (level, message, reported) in args.Levelled ?? [])
            Add(policy, level, message, reported);
    }

    /// <summary>What failed and where; never the exception's message, which may quote a secret.</summary>
    public static string Describe(Policy policy, Exception e)
    {
        var method = new StackTrace(e).GetFrame(0)?.GetMethod();
        var place = method is null ? "" : $" in {method.DeclaringType?.FullName}.{method.Name}";
        return $"{policy.Name}: found {e.GetType().Name}{place}, expected a verdict. The rule itself failed, so the gate stays closed: report it to the pack's authors, or disable the rule in the pack's configuration.";
    }

    private void AddUnknown(string message, string? reported, EnforcementLevel level)
    {
        if (level == EnforcementLevel.Disabled)
            return;
        if (levels.Pack.Args.UnknownValues is not { } name)
        {
            Add(policy, EnforcementLevel.Advisory, message, reported);
            return;
        }

        var under = levels.Pack.Policies.First(candidate => candidate.Name == name);
        var strict = Closes(levels.LevelOf(under)) && Closes(level);
        if (levels.LevelOf(under) != EnforcementLevel.Disabled)
            Add(under, strict ? EnforcementLevel.Mandatory : EnforcementLevel.Advisory, message, reported);
    }

    private static bool Closes(EnforcementLevel level) => level is EnforcementLevel.Mandatory or EnforcementLevel.Remediate;

    private void Add(Policy under, EnforcementLevel level, string message, string? reported)
    {
        if (level == EnforcementLevel.Disabled)
            return;
        response.Diagnostics.Add(new Pulumirpc.AnalyzeDiagnostic
        {
            PolicyName = under.Name,
            PolicyPackName = levels.Pack.Name,
            PolicyPackVersion = levels.Pack.Version,
            Description = under.Description,
            Message = message,
            EnforcementLevel = (Pulumirpc.EnforcementLevel)level,
            Urn = reported ?? urn,
            Severity = (Pulumirpc.PolicySeverity)under.Severity,
        });
    }
}
