using Infra.Catalog;

namespace Infra.Components;

internal sealed class PoolerServiceArgs
{
    /// <summary>With a network and tasks.</summary>
    public required AwsEnvironment Aws { get; init; }

    /// <summary>A server with <see cref="Pooler.Run"/> set.</summary>
    public required Server Server { get; init; }

    /// <summary>That server's component.</summary>
    public required IRdsServer On { get; init; }

    /// <summary>Its settings and logins, which are there before it starts; null where another stack has them.</summary>
    public required PoolerComponent? Settings { get; init; }
}
