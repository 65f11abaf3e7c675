using System.Collections.Immutable;
using Access.Inputs;
using Access.Resources;
using Pulumi.Experimental;

namespace Access.Roles;

/// <summary>The inputs of a role, and a role found on a server written as such inputs.</summary>
internal static class RoleProperties
{
    public static ImmutableArray<PropertyDefinition> All { get; } =
    [
        new("name"),
        new("service"),
        new("login", Property.Of(false)),
        new("superuser", Property.Of(false)),
        new("createDatabase", Property.Of(false)),
        new("createRole", Property.Of(false)),
        new("replication", Property.Of(false)),
        new("bypassRowLevelSecurity", Property.Of(false)),
        new("inherit", Property.Of(true)),
        new("connectionLimit", Property.Of(-1)),
        new("settings"),
        new("databaseSettings"),
        new("memberOf"),
        new("validUntil"),
        new("password", Compared: false),
        new("passwordVersion"),
        new("reassignOwnedTo"),
    ];

    /// <summary>The role as inputs, in the spelling of <paramref name="old"/> where both mean the same.</summary>
    public static PropertyMap Write(RoleDefinition role, PropertyMap old, int version)
    {
        var declared = RoleDefinition.Read(new PropertyReader(old));
        var none = ImmutableSortedDictionary<string, string>.Empty;
        var properties = Property.Copy(old, "service", "password", "passwordVersion", "reassignOwnedTo").ToBuilder();
        properties["name"] = Property.Of(role.Name);
        properties["login"] = Property.Of(role.Login);
        properties["superuser"] = Property.Of(role.Superuser);
        properties["createDatabase"] = Property.Of(role.CreateDatabase);
        properties["createRole"] = Property.Of(role.CreateRole);
        properties["replication"] = Property.Of(role.Replication);
        properties["bypassRowLevelSecurity"] = Property.Of(role.BypassRowLevelSecurity);
        properties["inherit"] = Property.Of(role.Inherit);
        properties["connectionLimit"] = Property.Of(role.ConnectionLimit);
        if (!role.Settings.IsEmpty)
            properties["settings"] = Property.Settings(role.Settings, declared.Settings);
        if (!role.DatabaseSettings.IsEmpty)
        {
            properties["databaseSettings"] = new(role.DatabaseSettings.ToImmutableDictionary(
                d => d.Key, d => Property.Settings(d.Value, declared.DatabaseSettings.GetValueOrDefault(d.Key, none)), StringComparer.Ordinal));
        }

        if (!role.Memberships.IsEmpty)
            properties["memberOf"] = new([.. role.Memberships.OrderBy(m => m.Role, StringComparer.Ordinal).Select(m => WriteMembership(m, role, declared, old, version))]);
        if (role.ValidUntil is { } time)
            properties["validUntil"] = Property.Of(RoleDefinition.WriteTime(time));
        return properties.ToImmutable();
    }

    private static PropertyValue WriteMembership(
        Membership found, RoleDefinition role, RoleDefinition declared, PropertyMap old, int version)
    {
        var index = declared.Memberships.IndexOf(found);
        if (index >= 0 && old["memberOf"].TryGetArray(out var entries))
            return entries[index];
        var properties = PropertyMap.Empty.Add("role", Property.Of(found.Role));
        if (found.Admin)
            properties = properties.Add("admin", Property.Of(true));
        if (version >= 16 && !found.Set)
            properties = properties.Add("set", Property.Of(false));
        if (version >= 16 && found.Inherit != role.Inherit)
            properties = properties.Add("inherit", Property.Of(found.Inherit));
        return new(properties);
    }
}
