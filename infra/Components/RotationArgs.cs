namespace Infra.Components;

internal sealed class RotationArgs
{
    /// <summary>With tasks, and days after which logins change.</summary>
    public required AwsEnvironment Aws { get; init; }
}
