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
        new("name", PropertyType.Text, "Name of the role, at most 63 bytes. A change renames the role.", Required: true),
        new("service", PropertyType.Text, "Service that the role belongs to. Not applied to the server; read by policies."),
        new("login", PropertyType.Bool, "May log in. Default false.", Default: Property.Of(false)),
        new("superuser", PropertyType.Bool, "Bypasses every permission check. Default false. Refused on managed services.", Default: Property.Of(false)),
        new("createDatabase", PropertyType.Bool, "CREATEDB. Default false.", Default: Property.Of(false)),
        new("createRole", PropertyType.Bool, "CREATEROLE. Default false.", Default: Property.Of(false)),
        new("replication", PropertyType.Bool, "REPLICATION. Default false.", Default: Property.Of(false)),
        new("bypassRowLevelSecurity", PropertyType.Bool, "BYPASSRLS. Default false.", Default: Property.Of(false)),
        new("inherit", PropertyType.Bool, "INHERIT: default of the role's memberships. Default true.", Default: Property.Of(true)),
        new("connectionLimit", PropertyType.Integer, "Concurrent connections that the role may hold; -1 is no limit. Default -1.", Default: Property.Of(-1)),
        new("settings", PropertyType.MapOf(PropertyType.Text), "Settings applied at login (ALTER ROLE ... SET), by name, in PostgreSQL's own text form."),
        new("databaseSettings", PropertyType.MapOf(PropertyType.MapOf(PropertyType.Text)), "Settings applied at login to one database (ALTER ROLE ... IN DATABASE ... SET), by database, then by name."),
        new("memberOf", PropertyType.ListOf(PropertyType.Named("RoleMembership")), "Roles that this role is a member of. Other memberships are revoked."),
        new("validUntil", PropertyType.Text, "Time after which password logins are refused, ISO 8601 with offset. Default: never."),
        new("password", PropertyType.Text, "Password. Applied only when the role is created and when `passwordVersion` changes; never compared.", Compared: false, Secret: true),
        new("passwordVersion", PropertyType.Integer, "Raise it to apply `password` again. Default 1."),
        new("pooled", PropertyType.Bool, "The verifier of the password is kept where PgBouncer looks it up: in the table of PoolerAuth, which must be there first. Default false.", Default: Property.Of(false)),
        new("reassignOwnedTo", PropertyType.Text, "Role that takes over what this role owns when it is deleted. Default: a role that owns objects is not deleted."),
        new("scramVerifier", PropertyType.Text, "SCRAM-SHA-256 verifier of the password, as the server stores it; empty without a password and on servers that take plain passwords only.", Compared: false, Output: true, Always: true, Secret: true),
    ];

    /// <summary>The role as inputs, in the spelling of <paramref name="old"/> where both mean the same.</summary>
    /// <param name="role">The role found.</param>
    /// <param name="old">Outputs as last known.</param>
    /// <param name="version">Major version of the server.</param>
    /// <param name="isPooled">The pooler finds its verifier.</param>
    public static PropertyMap Write(RoleDefinition role, PropertyMap old, int version, bool isPooled)
    {
        var declared = RoleDefinition.Read(new PropertyReader(old));
        var none = ImmutableSortedDictionary<string, string>.Empty;
        var properties = Property.Copy(old, "service", "password", "passwordVersion", "reassignOwnedTo").ToBuilder();
        properties["name"] = Property.Of(role.Name);
        properties["pooled"] = Property.Of(isPooled);
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
