using System.Diagnostics;
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
    public static PolicyPack Create(IEnumerable<Rule>? rules = null) => new(Name, new PolicyPackArgs
    {
        DisplayName = "PostgreSQL readiness",
        Description = "Readiness rules for PostgreSQL on AWS RDS and Neon",
        Version = typeof(ReadinessPack).Assembly.GetName().Version!.ToString(3),
        UnknownValues = GateValueUnknown.Id,
        Policies =
        [
            .. (rules ?? RuleList.All).Where(rule => rule.Source != RuleSource.Plan).Select(rule => rule switch
            {
                ResourceRule resource => RulePolicy.Of(resource),
                StackRule stack => RulePolicy.Of(stack),
                _ => throw new UnreachableException(),
            }),
        ],
    });
}
