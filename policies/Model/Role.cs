using System.Collections.Immutable;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A role in PostgreSQL.</summary>
/// <param name="Resource">The resource.</param>
public sealed record Role(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Name.</summary>
    public required Fact<string> Name { get; init; }

    /// <summary>The service that it belongs to.</summary>
    public required Fact<string> Service { get; init; }

    /// <summary>Whether it may log in.</summary>
    public required Fact<bool> Login { get; init; }

    /// <summary>SUPERUSER.</summary>
    public required Fact<bool> Superuser { get; init; }

    /// <summary>CREATEDB.</summary>
    public required Fact<bool> CreateDatabase { get; init; }

    /// <summary>CREATEROLE.</summary>
    public required Fact<bool> CreateRole { get; init; }

    /// <summary>REPLICATION.</summary>
    public required Fact<bool> Replication { get; init; }

    /// <summary>BYPASSRLS.</summary>
    public required Fact<bool> BypassRowLevelSecurity { get; init; }

    /// <summary>Where its memberships are declared.</summary>
    public required Node MemberOf { get; init; }

    /// <summary>The roles that it is a member of.</summary>
    public required ImmutableArray<Fact<string>> Groups { get; init; }

    /// <summary>Whether it may let others into each of them.</summary>
    public ImmutableArray<Fact<bool>> AdminOptions { get; init; } = [];

    /// <summary>Whether it has the privileges of those roles without asking for them with SET ROLE.</summary>
    public required Fact<bool> Inherit { get; init; }

    /// <summary>Connections that it may have at a time; -1 is any number.</summary>
    public required Fact<double> ConnectionLimit { get; init; }

    /// <summary>Its password.</summary>
    public required Fact<string> Password { get; init; }

    /// <summary><c>statement_timeout</c> at login.</summary>
    public required Fact<string> StatementTimeout { get; init; }

    /// <summary><c>idle_in_transaction_session_timeout</c> at login.</summary>
    public required Fact<string> IdleInTransactionTimeout { get; init; }

    /// <summary><c>search_path</c> at login.</summary>
    public required Fact<string> SearchPath { get; init; }

    /// <summary>Settings at login to one database, by database and name.</summary>
    public required Node DatabaseSettings { get; init; }
}
