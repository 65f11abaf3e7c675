using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules;

/// <summary>The level of a rule per environment, before configuration.</summary>
/// <param name="Dev">In dev and preview, and in staging.</param>
/// <param name="Prod">In prod.</param>
public sealed record RuleLevels(EnforcementLevel Dev, EnforcementLevel Prod)
{
    /// <summary>Blocks everywhere.</summary>
    public static RuleLevels Everywhere { get; } = new(EnforcementLevel.Mandatory, EnforcementLevel.Mandatory);

    /// <summary>Printed outside production, where it blocks.</summary>
    public static RuleLevels BlocksProd { get; } = new(EnforcementLevel.Advisory, EnforcementLevel.Mandatory);

    /// <summary>Runs in production only, where it blocks.</summary>
    public static RuleLevels ProdOnly { get; } = new(EnforcementLevel.Disabled, EnforcementLevel.Mandatory);

    /// <summary>Printed everywhere, blocks nowhere.</summary>
    public static RuleLevels Advice { get; } = new(EnforcementLevel.Advisory, EnforcementLevel.Advisory);

    /// <summary>Runs in production only, where it is printed.</summary>
    public static RuleLevels ProdAdvice { get; } = new(EnforcementLevel.Disabled, EnforcementLevel.Advisory);

    /// <summary>Runs only where configuration asks for it.</summary>
    public static RuleLevels OnRequest { get; } = new(EnforcementLevel.Disabled, EnforcementLevel.Disabled);

    /// <summary>Whether staging is held to production's level: rules about change safety.</summary>
    public bool StagingAsProd { get; init; }

    /// <summary>The level in an environment.</summary>
    public EnforcementLevel In(DeploymentEnvironment environment) => environment switch
    {
        DeploymentEnvironment.Prod => Prod,
        DeploymentEnvironment.Staging when StagingAsProd => Prod,
        _ => Dev,
    };
}
