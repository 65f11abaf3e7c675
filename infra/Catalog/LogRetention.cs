namespace Infra.Catalog;

/// <summary>How long CloudWatch keeps logs, in days that its API takes.</summary>
/// <param name="ErrorDays">The group that RDS writes every PostgreSQL line to. Default: 90 in prod, else 7.</param>
/// <param name="GeneralDays">Upgrade logs and the logs of tasks. Default: 14 in prod, else 7.</param>
/// <param name="PerformanceDays">Metrics of the operating system. Default: 30 in prod, else 7.</param>
/// <param name="AuditDestination">ARN that lines of the audit log are copied to; null: they stay in the PostgreSQL group only.</param>
/// <param name="AuditRole">ARN of the role that CloudWatch Logs writes there with; null for a destination of CloudWatch Logs.</param>
/// <param name="DeclaresOsMetrics">Declares the group <c>RDSOSMetrics</c>, of which an account has one per region. Default true.</param>
public sealed record LogRetention(int ErrorDays, int GeneralDays, int PerformanceDays, string? AuditDestination, string? AuditRole, bool DeclaresOsMetrics);
