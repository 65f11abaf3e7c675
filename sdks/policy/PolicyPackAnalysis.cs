using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace Pulumi.Policy;

/// <summary>Runs policies over resources. A policy that throws closes the gate: it becomes a mandatory diagnostic.</summary>
internal static class PolicyPackAnalysis
{
    public static Pulumirpc.AnalyzeResponse Analyze(PolicyLevels levels, Pulumirpc.AnalyzeRequest request)
    {
        var plan = levels.PlanFor(request.Type);
        var response = new Pulumirpc.AnalyzeResponse { NotApplicable = { plan.OtherTypes } };
        if (plan.Validations.IsEmpty && !plan.IsSeen)
            return response;
        var resource = new PolicyResource(request);
        if (plan.IsSeen)
            levels.Pack.Args.Seen!(resource);
        var call = new PolicyCall();
        foreach (var policy in plan.Validations)
        {
            var args = new ResourceValidationArgs(call, resource, levels, policy);
            var run = new PolicyRun(levels, policy, resource.Urn, response);
            run.Complete(args, () => policy.ValidateResource(args, run.Report));
        }

        return response;
    }

    public static Pulumirpc.AnalyzeResponse AnalyzeStack(PolicyLevels levels, StackResources stack)
    {
        var response = new Pulumirpc.AnalyzeResponse
        {
            NotApplicable = { levels.DeclaredOff.OfType<StackValidationPolicy>().Select(policy => TypePlan.NotApplicable(policy, TypePlan.DeclaredOff)) },
        };
        var resources = stack.InOrder();
        var call = new PolicyCall();
        foreach (var policy in levels.StackPolicies)
        {
            var args = new StackValidationArgs(call, resources, levels, policy);
            var run = new PolicyRun(levels, policy, "", response);
            run.Complete(args, () => policy.ValidateStack(args, run.Report));
        }

        return response;
    }

    public static Pulumirpc.RemediateResponse Remediate(PolicyLevels levels, Pulumirpc.AnalyzeRequest request)
    {
        var response = new Pulumirpc.RemediateResponse();
        var resource = default(PolicyResource);
        foreach (var policy in levels.PlanFor(request.Type).Remediations)
        {
            resource ??= new PolicyResource(request);
            var args = new ResourceValidationArgs(new PolicyCall(), resource, levels, policy);
            var changed = Remediate(levels, policy, args, response);
            if (changed is not null)
                resource = resource.With(changed);
        }

        return response;
    }

    private static Struct? Remediate(PolicyLevels levels, ResourceValidationPolicy policy, ResourceValidationArgs args, Pulumirpc.RemediateResponse response)
    {
        var remediation = new Pulumirpc.Remediation
        {
            PolicyName = policy.Name,
            PolicyPackName = levels.Pack.Name,
            PolicyPackVersion = levels.Pack.Version,
            Description = policy.Description,
        };
        try
        {
            var changed = policy.RemediateResource!(args);
            if (args.NotApplicableReason is { } reason)
                response.NotApplicable.Add(TypePlan.NotApplicable(policy, reason));
            if (changed is null)
                return null;
            remediation.Properties = PropertyValueCodec.ToStruct(changed, WireOptions.SecretsOnly);
        }
#pragma warning disable CA1031 // nothing is changed, and the check of the same policy, which follows, closes the gate
        catch (Exception e)
#pragma warning restore CA1031
        {
            remediation.Diagnostic = PolicyRun.Describe(policy, e);
        }

        response.Remediations.Add(remediation);
        return remediation.Properties;
    }
}
