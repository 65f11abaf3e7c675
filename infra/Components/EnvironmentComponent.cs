using System.Collections.Immutable;
using Infra.Catalog;
using Pulumi;

namespace Infra.Components;

/// <summary>What holds for the whole environment: which levels rules have, and who is exempt.</summary>
internal sealed class EnvironmentComponent : FactComponent
{
    public EnvironmentComponent(string name, EnvironmentComponentArgs args, ComponentResourceOptions options)
        : base("dbready:environment:Environment", name, FactsOf(args.Catalog), options) => RegisterFacts();

    private static ImmutableDictionary<string, object?> FactsOf(EnvironmentCatalog catalog) => Facts.Of(
        ("environment", catalog.Environment),
        ("product", catalog.Product),
        ("accountId", catalog.Aws?.AccountId),
        ("region", catalog.Aws?.Region),
        ("secretStore", catalog.Secrets.Store),
        ("notify", Facts.Of(("warning", Facts.List(catalog.Notify.Warning)), ("critical", Facts.List(catalog.Notify.Critical)))),
        ("exemptions", Facts.List(catalog.Exemptions, exemption => Facts.Of(
            ("rule", exemption.Rule),
            ("resource", exemption.Resource),
            ("reason", exemption.Reason),
            ("owner", exemption.Owner),
            ("ticket", exemption.Ticket),
            ("expires", exemption.Expires.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))))),
        ("rules", catalog.Rules.Count == 0 ? null : Rules(catalog.Rules)));

    private static ImmutableDictionary<string, object?> Rules(IReadOnlyList<RuleSetting> rules) => Facts.Of([.. rules.Select(rule => (rule.Name, (object?)Rule(rule)))]);

    private static ImmutableDictionary<string, object?> Rule(RuleSetting rule) => Facts.Of(
    [
        ("level", rule.Level),
        .. rule.Values.Select(value => (value.Key, value.Value is IReadOnlyList<string> words ? Facts.List(words) : value.Value)),
        ("services", rule.Services.Count == 0 ? null : Rules(rule.Services)),
    ]);
}
