namespace Policies.Data;

/// <summary>A certificate authority of RDS.</summary>
/// <param name="Name">Such as <c>rds-ca-rsa2048-g1</c>.</param>
/// <param name="Expires">The last day on which clients accept what it signed.</param>
public sealed record CertificateAuthority(string Name, DateOnly Expires);
