using System.Collections.Concurrent;
using System.Collections.Immutable;
using Policies.Rules.ChangeSafety;
using Pulumi.Policy;

namespace Policies.Exemptions;

/// <summary>
/// The exemptions of a running pack, and which of them were needed. Programs declare theirs in a resource: it must be registered before
/// the resources that it excuses, because a resource check is shown one resource only.
/// </summary>
/// <param name="today">The day.</param>
internal sealed class ExemptionBook(DateOnly today)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Exemption>> declared = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> needed = new(StringComparer.Ordinal);

    /// <summary>Keeps what a program declares.</summary>
    public void Read(PolicyResource environment) => declared[environment.Urn] = [.. Exemption.Of(environment)];

    /// <summary>Every exemption, also those that do not hold.</summary>
    public IEnumerable<Exemption> All(PolicyArgs args)
        => declared.Values.SelectMany(exemptions => exemptions).Concat(Exemption.Of(args.ConfigOf(ExemptionWellFormed.Id)));

    /// <summary>The exemption that excuses a resource from a rule; null when there is none that holds.</summary>
    public Exemption? Find(PolicyArgs args, string rule, PolicyResource? resource)
    {
        foreach (var exemption in All(args))
        {
            if (exemption.Rule.Value == rule && exemption.Names(resource) && ExemptionWellFormed.Fault(exemption, today) is null)
            {
                needed[Key(exemption)] = true;
                return exemption;
            }
        }

        return null;
    }

    /// <summary>Whether it has excused something.</summary>
    public bool IsNeeded(Exemption exemption) => needed.ContainsKey(Key(exemption));

    private static string Key(Exemption exemption) => $"{exemption.Rule.Value} {exemption.Resource.Value}";
}
