namespace Infra.Catalog;

/// <summary>Where the record of who did what is kept: audit lines of PostgreSQL, and calls of AWS's API.</summary>
/// <param name="RetentionDays">Days that nothing of it can be deleted. Default 365.</param>
/// <param name="Irreversible">Nobody can take the lock off, the account's own administrator included; else those with <c>s3:BypassGovernanceRetention</c>. Default false.</param>
/// <param name="DeclaresTrail">Declares a trail of CloudTrail; else the account has one. Default true.</param>
public sealed record AuditSettings(int RetentionDays, bool Irreversible, bool DeclaresTrail);
