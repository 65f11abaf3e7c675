namespace Infra.Catalog.Binding;

/// <summary>What an environment's file says, before its services are read.</summary>
internal sealed record EnvironmentFile(
    string Environment,
    string Product,
    Layers? Layers,
    AwsAccount? Aws,
    SecretSettings Secrets,
    Network? Network,
    Operators? Operators,
    TaskSettings? Tasks,
    Backups? Backups,
    AuditSettings? Audit,
    CollectorSettings? Collector,
    NotifyTargets Notify,
    ResourceTags Tags,
    LogRetention Logs,
    int? MonthlyBudget,
    IReadOnlyList<Exemption> Exemptions,
    IReadOnlyList<RuleSetting> Rules,
    IReadOnlyList<string> ServerNames,
    IReadOnlyList<Server> Servers,
    IReadOnlyList<string> ServicePatterns);
