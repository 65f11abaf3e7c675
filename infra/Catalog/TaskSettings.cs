namespace Infra.Catalog;

/// <summary>How scheduled work runs: on ECS Fargate.</summary>
/// <param name="Image">Container image pinned by digest, with <c>dbready</c>, <c>psql</c>, <c>pg_dump</c> the AWS CLI and RDS's certificates.</param>
/// <param name="CaFile">Path within the image of RDS's certificates. Default <c>/etc/ssl/rds-ca.pem</c>.</param>
/// <param name="Cpu">Units of 1/1024 processor. Default 512.</param>
/// <param name="MemoryMiB">Default 1024.</param>
/// <param name="Architecture"><c>X86_64</c> (default) or <c>ARM64</c>.</param>
public sealed record TaskSettings(string Image, string CaFile, int Cpu, int MemoryMiB, string Architecture);
