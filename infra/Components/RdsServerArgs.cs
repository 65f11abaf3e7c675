using Infra.Catalog;

namespace Infra.Components;

internal sealed class RdsServerArgs
{
    /// <summary>Its network is needed unless the server names its subnet group and security groups.</summary>
    public required AwsEnvironment Aws { get; init; }

    /// <summary>A server with <see cref="Server.Rds"/> set.</summary>
    public required Server Server { get; init; }
}
