using System.Globalization;
using Infra.Catalog.Vocabulary;

namespace Infra.Catalog.Binding;

/// <summary>What a Neon plan does not allow.</summary>
internal static class NeonChecks
{
    public static void Check(Section section, NeonServer neon)
    {
        var plan = NeonPlan.Of(neon.Plan);
        if (!plan.AllowsSuspend(neon.Suspend))
            section.Problem("suspend", $"found {(neon.Suspend is { } idle ? Quantities.Format(idle) : "never")}, allowed {plan.AllowedSuspend} on plan {plan.Name}.");
        if (neon.AllowedIps.Count > 0 && !plan.HasIpAllow)
            section.Problem("allowedIps", $"found a list of addresses on plan {plan.Name}, allowed on plan scale only.");
        if (neon.MaxCu > plan.LargestFixedCu)
            section.Problem("compute", $"found {Quantities.ComputeUnits.Format(neon.MaxCu)}, allowed at most {Quantities.ComputeUnits.Format(plan.LargestFixedCu)} on plan {plan.Name}.");
        if (neon.ReadOnly is { } readOnly && readOnly.MaxCu > plan.LargestFixedCu)
            section.Problem("readOnly", $"found {Quantities.ComputeUnits.Format(readOnly.MaxCu)}, allowed at most {Quantities.ComputeUnits.Format(plan.LargestFixedCu)} on plan {plan.Name}.");
        var branches = 1 + neon.Branches.Count;
        if (branches > plan.Branches)
            section.Problem("branches", string.Create(CultureInfo.InvariantCulture, $"found {branches} with the default one, allowed at most {plan.Branches} on plan {plan.Name}."));
        var isProtected = neon.Branches.Count(branch => branch.IsProtected) + (neon.ProtectedBranch ? 1 : 0);
        if (isProtected > plan.ProtectedBranches)
            section.Problem(neon.Branches.Any(branch => branch.IsProtected) ? "branches" : "protectedBranch", string.Create(CultureInfo.InvariantCulture, $"found {isProtected} protected, allowed at most {plan.ProtectedBranches} on plan {plan.Name}."));
    }
}
