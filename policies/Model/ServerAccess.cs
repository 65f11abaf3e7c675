using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Logins of a server that are no service's.</summary>
/// <param name="Resource">The resource.</param>
public sealed record ServerAccess(PolicyResource Resource) : DeclaredSubject(Resource)
{
    /// <summary>TLS of their connections, in libpq's words.</summary>
    public required Fact<string> SslMode { get; init; }
}
