namespace Infra.Catalog.Binding;

/// <summary>What the environment decides where the catalogue says nothing.</summary>
internal sealed record EnvironmentDefaults(string Environment)
{
    public const string Production = "prod";

    public static IReadOnlyList<string> Environments { get; } = ["dev", "preview", "staging", Production];

    public bool IsProduction => Environment == Production;

    public int BackupRetentionDays => IsProduction ? 30 : 7;

    public int PoolSize => IsProduction ? 10 : 5;
}
