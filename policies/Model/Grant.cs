using System.Collections.Immutable;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Privileges of a role.</summary>
/// <param name="Resource">The resource.</param>
public sealed record Grant(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The role; <c>public</c> is everybody.</summary>
    public required Fact<string> Role { get; init; }

    /// <summary>The database; absent where the provider decides.</summary>
    public required Fact<string> Database { get; init; }

    /// <summary>The schema, for what is inside one.</summary>
    public required Fact<string> Schema { get; init; }

    /// <summary><c>database</c>, <c>schema</c>, <c>table</c>, <c>sequence</c>, <c>function</c>, ….</summary>
    public required Fact<string> ObjectType { get; init; }

    /// <summary>Only these; where nothing is declared, all.</summary>
    public required Node Objects { get; init; }

    /// <summary>Where the privileges are declared.</summary>
    public required Node PrivilegeList { get; init; }

    /// <summary>Whether the role may hand them on.</summary>
    public required Fact<bool> WithGrantOption { get; init; }

    /// <summary>Whether they are for objects to come: default privileges.</summary>
    public required Fact<bool> IsFuture { get; init; }

    /// <summary>The privileges, in PostgreSQL's words.</summary>
    public ImmutableArray<Fact<string>> Privileges => [.. PrivilegeList.Items.Select(item => item.Text())];

    /// <summary>Whether it holds for named objects only.</summary>
    public bool IsOnNamedObjects => !Objects.Items.IsEmpty;
}
