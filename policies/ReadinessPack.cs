using System.Diagnostics;
using Policies.Adapters;
using Policies.Model;
using Policies.Rules;
using Policies.Rules.ChangeSafety;
using Pulumi.Policy;

namespace Policies;

/// <summary>The pack <c>dbready</c>.</summary>
public static class ReadinessPack
{
    /// <summary>The name of the pack.</summary>
    public const string Name = "dbready";

    /// <summary>The pack with every rule that an engine can run; rules about the plan are not among them.</summary>
    /// <param name="rules">The rules. Default: <see cref="RuleList.All"/>.</param>
    /// <param name="context">What they share. Default: that of a pack that starts now.</param>
    public static PolicyPack Create(IEnumerable<Rule>? rules = null, PackContext? context = null) => Of(rules ?? RuleList.All, context ?? new PackContext());

    private static PolicyPack Of(IEnumerable<Rule> rules, PackContext context) => new(Name, new PolicyPackArgs
    {
        DisplayName = "PostgreSQL readiness",
        Description = "Readiness rules for PostgreSQL on AWS RDS and Neon",
        Version = typeof(ReadinessPack).Assembly.GetName().Version!.ToString(3),
        UnknownValues = GateValueUnknown.Id,
        Seen = context.Exemptions.Read,
        DeclaredConfig = RuleSettings.Of,
        SeenTypes = AdapterList.TokensOf<DeclaredEnvironment>(),
        Policies =
        [
            // Which exemptions were not needed is known when every other rule has run.
            .. rules.Where(rule => rule.Source != RuleSource.Plan).OrderBy(rule => rule is ExemptionWellFormed).Select(rule => rule switch
            {
                ResourceRule resource => RulePolicy.Of(resource, context),
                StackRule stack => RulePolicy.Of(stack, context),
                _ => throw new UnreachableException(),
            }),
        ],
    });
}
