using Infra.Catalog;

namespace Infra.Components;

internal sealed class ProxyArgs
{
    /// <summary>With a network.</summary>
    public required AwsEnvironment Aws { get; init; }

    /// <summary>A server with <see cref="Server.Proxy"/> set.</summary>
    public required Server Server { get; init; }

    /// <summary>That server's component.</summary>
    public required IRdsServer On { get; init; }

    /// <summary>Who may log in.</summary>
    public required IReadOnlyList<ProxyLogin> Logins { get; init; }
}
