using System.Collections.Immutable;
using Access.Inputs;

namespace Access.Functions;

/// <summary>What one role may do with one object, in one way.</summary>
internal sealed record HeldPrivileges
{
    public required string Role { get; init; }

    /// <summary>Null: the database that was asked.</summary>
    public string? Database { get; init; }

    /// <summary>As <c>Grant</c> calls it.</summary>
    public required string ObjectType { get; init; }

    public string? Schema { get; init; }

    /// <summary>Name, or signature of a function; null: every one in the schema, or the database or schema itself.</summary>
    public string? Object { get; init; }

    /// <summary>Where <see cref="Object"/> is null: not these.</summary>
    public ImmutableArray<string> ExceptObjects { get; init; } = [];

    public string? Column { get; init; }

    /// <summary>The privileges are on what this role will create.</summary>
    public string? ForRole { get; init; }

    /// <summary>Sorted.</summary>
    public required ImmutableArray<string> Privileges { get; init; }

    /// <summary>Those of them that it may grant on.</summary>
    public ImmutableArray<string> Grantable { get; init; } = [];

    /// <summary>The role that holds the privileges itself: the same, one that it inherits from, <c>public</c>, or <c>superuser</c>.</summary>
    public required string Via { get; init; }

    public PropertyMap Write()
    {
        var properties = PropertyMap.Empty
            .Add("role", Property.Of(Role)).Add("objectType", Property.Of(ObjectType)).Add("privileges", Property.Of(Privileges))
            .Add("grantable", Property.Of(Grantable)).Add("via", Property.Of(Via));
        foreach (var (name, value) in new[] { ("database", Database), ("schema", Schema), ("object", Object), ("column", Column), ("forRole", ForRole) })
        {
            if (value is not null)
                properties = properties.Add(name, Property.Of(value));
        }

        return ExceptObjects.IsEmpty ? properties : properties.Add("exceptObjects", Property.Of(ExceptObjects));
    }
}
