using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A schema in a database, or all that is in it.</summary>
/// <param name="Resource">The resource.</param>
public sealed record SchemaObject(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Name.</summary>
    public required Fact<string> Name { get; init; }

    /// <summary>The role that owns it.</summary>
    public required Fact<string> Owner { get; init; }
}
