using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:lambda/function:Function</c>.</summary>
internal static class LambdaFunctionAdapter
{
    public const string Token = "aws:lambda/function:Function";

    public static Workload Read(PolicyResource r)
    {
        var variables = r.At("environment")["variables"];
        return new(r)
        {
            Source = new Fact<string>(r, variables.Path, variables.IsUnknown ? FactState.Unknown : FactState.Absent),
            ReservedConcurrency = r.Number("reservedConcurrentExecutions").Or(-1),
            Variables = [.. variables.Names.Select(name => new WorkloadVariable(name, variables[name].Text(), FromSecret: false))],
        };
    }
}
