namespace Infra.Catalog;

/// <summary>How people reach private databases.</summary>
/// <param name="Path"><c>bastion</c>: from a security group; <c>ssm</c>: through a session in the pooler's tasks.</param>
/// <param name="SecurityGroup">The bastion's; null with <c>ssm</c>.</param>
public sealed record Operators(string Path, string? SecurityGroup)
{
    /// <summary>From a security group of a host of their own.</summary>
    public const string Bastion = "bastion";

    /// <summary>Through a session of Systems Manager in the pooler's tasks.</summary>
    public const string Ssm = "ssm";
}
