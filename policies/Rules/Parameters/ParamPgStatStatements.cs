using Pulumi.Policy;

namespace Policies.Rules.Parameters;

/// <summary>H12: the load of each statement is counted.</summary>
public sealed class ParamPgStatStatements() : PreloadedExtensionRule(
    new RuleInfo(
        "param-pg-stat-statements",
        "H12",
        "Load is counted by statement",
        "The extension pg_stat_statements tells which statements the server spends its time on; without it one looks at the slowest, and not at the most costly.",
        Severity.Medium,
        RuleLevels.Advice),
    "pg_stat_statements",
    isPreloaded: true);
