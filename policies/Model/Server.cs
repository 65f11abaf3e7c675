using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A database server with the services on it.</summary>
/// <param name="Resource">The resource.</param>
public sealed record Server(PolicyResource Resource) : DeclaredSubject(Resource)
{
    /// <summary>The key that services, poolers and budgets name it by.</summary>
    public required Fact<string> Key { get; init; }

    /// <summary>The login that administers it.</summary>
    public required Fact<string> MasterUsername { get; init; }

    /// <summary>Secret with that login, where the platform does not keep it; absent where it does.</summary>
    public Fact<string> MasterSecret => Resource.At("masterLogin")["secret"].Text();

    /// <summary>TLS of its connections then, in libpq's words.</summary>
    public Fact<string> MasterSslMode => Resource.At("masterLogin")["sslMode"].Text();

    /// <summary>Who approved a major upgrade that is under way; absent where none is.</summary>
    public Fact<string> UpgradeApproval => Resource.At("upgrade")["approval"].Text();

    /// <summary>On Neon, the plan: <c>free</c>, <c>launch</c> or <c>scale</c>.</summary>
    public Fact<string> Plan { get; init; } = Resource.None<string>("plan");

    /// <summary>How its databases are used: <c>critical</c>, <c>read-heavy</c>, ….</summary>
    public Fact<string> Tier { get; init; } = Resource.None<string>("tier");

    /// <summary>Names of the services with a database on it.</summary>
    public required Node Services { get; init; }

    /// <summary>Connections that it accepts in all.</summary>
    public required Fact<double> MaxConnections { get; init; }
}
