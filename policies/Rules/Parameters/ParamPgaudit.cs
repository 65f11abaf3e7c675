using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H11: changes of schema and of roles are audited.</summary>
public sealed class ParamPgaudit() : PreloadedExtensionRule(
    new RuleInfo(
        "param-pgaudit",
        "H11",
        "Changes of schema and roles are audited",
        "An audit log names object and role of each change, also of those made inside functions, which the statement log does not.",
        Severity.Medium,
        RuleLevels.ProdAdvice),
    "pgaudit",
    isPreloaded: false)
{
    private static readonly string[] Wanted = ["ddl", "role"];

    /// <inheritdoc/>
    protected override void JudgeSet(ParameterSet set, Verdict verdict)
    {
        var log = set["pgaudit.log"];
        if (verdict.Reads(log) && !Covers(log.Value ?? ""))
            verdict.Violation(log, "ddl and role", "Set pgaudit.log to ddl,role.");
    }

    private static bool Covers(string log)
    {
        var classes = log.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries);
        return Wanted.All(name => (classes.Contains(name) || classes.Contains("all")) && !classes.Contains("-" + name));
    }
}
