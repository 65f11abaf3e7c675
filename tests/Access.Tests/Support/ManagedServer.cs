namespace Access.Tests.Support;

/// <summary>What a managed service gives instead of a superuser.</summary>
public enum ManagedServer
{
    /// <summary>The master user of Amazon RDS and Aurora.</summary>
    Rds,

    /// <summary>A role made through Neon's API.</summary>
    Neon,
}
