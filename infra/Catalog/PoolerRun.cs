namespace Infra.Catalog;

/// <summary>PgBouncer run on ECS Fargate behind an internal Network Load Balancer.</summary>
/// <param name="Image">Container image pinned by digest, with <c>pgbouncer</c>, <c>/bin/sh</c> and the AWS CLI.</param>
/// <param name="Version">PgBouncer's version in it, at least 1.25.1.</param>
/// <param name="CertificateSecret">ARN of a secret with <c>certificate</c> and <c>privateKey</c> (PEM) for the pooler's hostname.</param>
/// <param name="ZoneId">Private hosted zone that the hostname is in.</param>
/// <param name="CaFile">Path within the image of the certificates that the server's is verified with. Default <c>/etc/ssl/rds-ca.pem</c>.</param>
/// <param name="Cpu">Units of 1/1024 processor. Default 256: PgBouncer has one thread.</param>
/// <param name="MemoryMiB">Default 512.</param>
/// <param name="Architecture"><c>X86_64</c> (default) or <c>ARM64</c>.</param>
public sealed record PoolerRun(
    string Image, Version Version, string CertificateSecret, string ZoneId, string CaFile, int Cpu, int MemoryMiB, string Architecture);
