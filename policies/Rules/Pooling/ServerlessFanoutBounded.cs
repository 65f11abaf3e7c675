using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Pooling;

/// <summary>G12: there is a highest number of processes that connect.</summary>
public sealed class ServerlessFanoutBounded() : StackRule(new RuleInfo(
    "serverless-fanout-bounded",
    "G12",
    "Serverless clients have a highest number",
    "A function without a limit runs as often as it is called, up to the account's thousand: no connection budget holds then.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var judged = 0;
        foreach (var workload in stack.All<Workload>().Where(workload => !workload.ReservedConcurrency.IsAbsent && IsClient(stack, workload)))
        {
            judged++;
            if (verdict.Reads(workload.ReservedConcurrency) && !(workload.ReservedConcurrency.Value > 0))
                verdict.Violation(workload.ReservedConcurrency, "more than 0", "Reserve as many concurrent executions as the connection budget has room for.");
        }

        foreach (var target in stack.All<ScalingTarget>())
        {
            judged++;
            if (verdict.Reads(target.MaxCapacity) && !(target.MaxCapacity.Value > 0))
                verdict.Violation(target.MaxCapacity, "more than 0", "Say how many tasks there may be, at most.");
        }

        if (judged == 0)
            verdict.NotApplicable("no function or scaling target connects to a database");
    }

    private static bool IsClient(StackModel stack, Workload workload)
        => workload.Variables.Any(variable => DatabaseVariable.IsOne(variable))
            || stack.Behind<Database>(workload.Resource, "environment").Any()
            || stack.Behind<Proxy>(workload.Resource, "environment").Any()
            || stack.Behind<NeonProject>(workload.Resource, "environment").Any()
            || stack.Behind<Secret>(workload.Resource, "environment").Any(secret => DatabaseSecrets.IsOfDatabase(stack, secret));
}
