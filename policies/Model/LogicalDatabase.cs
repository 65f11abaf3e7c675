using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A database in PostgreSQL.</summary>
/// <param name="Resource">The resource.</param>
public sealed record LogicalDatabase(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Name.</summary>
    public required Fact<string> Name { get; init; }

    /// <summary>The role that owns it.</summary>
    public required Fact<string> Owner { get; init; }

    /// <summary>Settings of every session in it, by name.</summary>
    public required Node Settings { get; init; }
}
