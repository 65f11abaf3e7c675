using Dbready.Checklists;
using Dbready.Reports;

namespace Dbready.Tests.Support;

/// <summary>Reports that golden files show.</summary>
internal static class Samples
{
    const string Payments = "urn:pulumi:prod::dbready::dbready:rds:Server$aws:rds/instance:Instance::payments";
    const string Pooler = "urn:pulumi:prod::dbready::dbready:pgbouncer:Pooler::auth";

    static readonly ImmutableArray<RuleInfo> Rules =
    [
        new("connection-budget-fits", "dbready", "Pools fit the server", EnforcementLevels.Mandatory, "critical", ""),
        new("gate-value-unknown", "dbready", "Mandatory rules can read their values", EnforcementLevels.Mandatory, "high", ""),
        new("pgbouncer-tls", "dbready", "PgBouncer demands TLS", EnforcementLevels.Mandatory, "high", ""),
        new("rds-ca-certificate", "dbready", "The CA certificate is current", EnforcementLevels.Advisory, "medium", "https://example.org/rules/rds-ca-certificate"),
        new("rds-multi-az", "dbready", "A standby in another zone", EnforcementLevels.Mandatory, "high", ""),
        new("rds-not-public", "dbready", "No public address", EnforcementLevels.Mandatory, "critical", ""),
    ];

    static readonly ImmutableArray<Exclusion> NotApplicable =
    [
        new("rds-multi-az", Pooler, "not a database server"),
        new("pgbouncer-tls", Payments, "not a pooler"),
        new("connection-budget-fits", "", "no budget declared"),
        new("connection-budget-fits", Payments, "no budget declared"),
    ];

    public static GateReport Go { get; } = new("dbready", "prod", 2, Rules, [], NotApplicable, new CheckCounts(7, 0, 0, 4), []);

    public static GateReport NoGo { get; } = new(
        "dbready", "prod", 2, Rules,
        [
            Finding("rds-multi-az", EnforcementLevels.Mandatory, Payments, "payments.multiAz: found false, expected true. Set servers.payments.rds.multiAz to true.", new SourceLine("stacks/prod.yaml", 31)),
            Finding("pgbouncer-tls", EnforcementLevels.Mandatory, Pooler, "auth.clientTlsSslmode: found \"disable\", expected one of require, verify-ca, verify-full. Remove pooler.clientTlsSslmode, or raise it.", new SourceLine("stacks/prod.yaml", 24)),
            Finding("gate-value-unknown", EnforcementLevels.Mandatory, Payments, "payments.publiclyAccessible: found unknown, expected a value that is known at preview. Declare it as a literal.", null) with { Undecided = "rds-not-public", Message = "rds-not-public: payments.publiclyAccessible: found unknown, expected a value that is known at preview. Declare it as a literal." },
            Finding("rds-ca-certificate", EnforcementLevels.Advisory, Payments, "The CA certificate is current\nCertificate <rds-ca-2019> | expired in 2024.", null),
        ],
        NotApplicable, new CheckCounts(3, 3, 1, 4), []);

    public static GateReport Production { get; } = Go with
    {
        Gate = "production",
        Checklists =
        [
            new("configuration", "Pre-production: configuration",
            [
                new("Connections fit the server", ChecklistStatus.Pass, "connection-budget-fits 4 compliant"),
                new("The database survives the loss of a zone | and a full disk", ChecklistStatus.Fail, "rds-multi-az 1 violated"),
                new("Load was tried", ChecklistStatus.NotCheckable, "load is not declared: measure it"),
            ]),
        ],
    };

    public static GateReport Broken { get; } = new(
        "dbready", "prod", 0, [], [], [], new CheckCounts(0, 0, 0, 0), ["policy pack policies ended with exit code 134 before it said its port.\nLast words: \u0007out of memory"]);

    static Finding Finding(string rule, string level, string urn, string message, SourceLine? source)
    {
        var parts = FindingMessage.Parse(message, urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..]);
        return new Finding(rule, level, urn, parts?.Property, parts?.Found, parts?.Expected, parts?.NextStep ?? message, message, source);
    }
}
