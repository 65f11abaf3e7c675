namespace Infra.Components;

internal sealed class TasksArgs
{
    /// <summary>With a network, and <see cref="Infra.Catalog.EnvironmentCatalog.Tasks"/> set or a pooler to run.</summary>
    public required AwsEnvironment Aws { get; init; }
}
