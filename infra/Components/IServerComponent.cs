using Pulumi;

namespace Infra.Components;

/// <summary>What a service needs of its server, whatever that is.</summary>
internal interface IServerComponent
{
    /// <summary>Host name of the server itself.</summary>
    Output<string> Address { get; }

    /// <summary>Host name of the platform's own pooler; the server's where it has none.</summary>
    Output<string> PooledAddress { get; }

    /// <summary>Host name for reads: a replica's, or the server's where it has none.</summary>
    Output<string> ReadAddress { get; }

    /// <summary>Connection URLs of the services' shadow databases, by service; empty where there are none.</summary>
    IReadOnlyDictionary<string, Output<string>> ShadowUrls => System.Collections.Immutable.ImmutableDictionary<string, Output<string>>.Empty;

    /// <summary>What another stack runs the server's pooler with; null where none does.</summary>
    PoolerLogin? PoolerLogin => null;

    /// <summary>What is gone when the server is: the instance or project; null where another stack has it.</summary>
    Resource? Instance { get; }

    /// <summary>Database that roles are managed from, and that the server's own logins connect to.</summary>
    Output<string> AccessDatabase { get; }

    /// <summary>How <see cref="Access"/> logs in.</summary>
    ServerLogin Login { get; }

    /// <summary>Manages databases, roles and grants on the server; null where another stack does.</summary>
    ProviderResource? Access { get; }
}
