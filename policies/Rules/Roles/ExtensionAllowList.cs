using System.Collections.Frozen;
using Policies.Adapters;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Roles;

/// <summary>F15: only known extensions can be installed.</summary>
public sealed class ExtensionAllowList() : ResourceRule(new RuleInfo(
    "extension-allow-list",
    "F15",
    "Only known extensions are installed",
    "An extension runs code inside the server, and some reach the network or the file system. On RDS rds.allowed_extensions holds everybody to the list.",
    Severity.Medium,
    RuleLevels.BlocksProd)
{
    Words = [new(Allowed, Usual, "Extensions that may be installed.")],
})
{
    private const string Allowed = "allowed";
    private const string Parameter = "rds.allowed_extensions";

    /// <inheritdoc/>
    public override FrozenSet<string> Types { get; }
        = AdapterList.TokensOf<DatabaseExtension>().Concat(AdapterList.TokensOf<ServiceDatabase>()).Concat(AdapterList.TokensOf<ParameterSet>()).ToFrozenSet(StringComparer.Ordinal);

    private static System.Collections.Immutable.ImmutableArray<string> Usual { get; } =
    [
        "btree_gin", "btree_gist", "citext", "hstore", "ltree", "pg_partman", "pg_stat_statements", "pg_trgm", "pgaudit", "pgcrypto", "plpgsql",
        "postgis", "tablefunc", "unaccent", "uuid-ossp", "vector",
    ];

    /// <inheritdoc/>
    public override void Judge(Subject subject, Verdict verdict)
    {
        if (subject is DatabaseExtension extension)
            JudgeName(extension.Name, verdict);
        else if (subject is ServiceDatabase service)
            JudgeService(service, verdict);
        else
            JudgeParameters((ParameterSet)subject, verdict);
    }

    private static void JudgeService(ServiceDatabase service, Verdict verdict)
    {
        if (!verdict.Reads(service.Extensions))
            return;
        foreach (var item in service.Extensions.Items)
            JudgeName(item.Text(), verdict);
    }

    private static void JudgeName(Fact<string> name, Verdict verdict)
    {
        if (verdict.Reads(name) && name.Value is { } text && !verdict.Words(Allowed).Contains(text, StringComparer.Ordinal))
            verdict.Violation(name, $"one of {string.Join(", ", verdict.Words(Allowed))}", "Do without it, or add it to the rule's configuration once somebody has looked at it.");
    }

    private static void JudgeParameters(ParameterSet set, Verdict verdict)
    {
        var extensions = set[Parameter];
        if (set.ForeignFamily is { } reason)
            verdict.NotApplicable(reason);
        else if (set.IsOfClusterMembers)
            verdict.NotApplicable("the parameter is that of the cluster's group");
        else if (verdict.Reads(extensions) && verdict.Environment.HasProductionLimits() && extensions.Value is not { Length: > 0 })
            verdict.Violation(extensions, "the extensions that may be installed", $"Set {Parameter}: without it, whoever may create extensions may create any.");
    }
}
