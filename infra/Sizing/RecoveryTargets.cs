using Infra.Catalog;
using Infra.Catalog.Binding;

namespace Infra.Sizing;

/// <summary>What the services of a server promise about recovery: of each failure the shortest times.</summary>
internal static class RecoveryTargets
{
    public static IReadOnlyList<RecoveryTarget> Strictest(IEnumerable<Service> services) =>
    [
        .. services.SelectMany(service => service.Targets)
            .GroupBy(target => target.Failure, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new RecoveryTarget(group.Key, group.Min(target => target.Rto), group.Min(target => target.Rpo))),
    ];

    /// <summary>As tags of what is restored: <c>RecoveryTable</c> = <c>rto=15m rpo=10m</c>.</summary>
    public static IEnumerable<(string Key, string Value)> Tags(IEnumerable<Service> services) =>
        Strictest(services).Select(target => (
            $"Recovery{char.ToUpperInvariant(target.Failure[0])}{target.Failure[1..]}",
            $"rto={Quantities.Format(target.Rto)} rpo={Quantities.Format(target.Rpo)}"));
}
