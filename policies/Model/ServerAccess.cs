using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Logins of a server that are no service's.</summary>
/// <param name="Resource">The resource.</param>
public sealed record ServerAccess(PolicyResource Resource) : DeclaredSubject(Resource)
{
    /// <summary>TLS of their connections, in libpq's words.</summary>
    public required Fact<string> SslMode { get; init; }

    /// <summary>Where the roles are declared.</summary>
    public required Node Roles { get; init; }

    /// <summary>The roles; none while they are unknown.</summary>
    public IEnumerable<ServiceRole> ReadRoles() => Roles.Items.Select(item => new ServiceRole(item));
}
