namespace Infra.Sizing;

/// <summary>What a container runs.</summary>
/// <param name="Name">Name within its task.</param>
/// <param name="Image">Pinned by digest.</param>
/// <param name="EntryPoint">Replaces the image's own; empty: it stays.</param>
/// <param name="Command">Arguments.</param>
internal sealed record ContainerPlan(string Name, string Image, IReadOnlyList<string> EntryPoint, IReadOnlyList<string> Command)
{
    /// <summary>TCP port that it listens on; null: none.</summary>
    public int? Port { get; init; }

    /// <summary>Amazon ECS API, ContainerDefinition: seconds between SIGTERM and SIGKILL, at most 120 on Fargate.</summary>
    public int StopTimeoutSeconds { get; init; } = 120;
}
