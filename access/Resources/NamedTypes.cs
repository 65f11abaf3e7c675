using System.Text.Json.Nodes;
using Access.Grants;
using Access.Roles;
using Access.Servers;

namespace Access.Resources;

/// <summary>Types that properties refer to by name.</summary>
internal static class NamedTypes
{
    public static JsonObject Write()
        => new()
        {
            ["access:index:RoleMembership"] = Members(
                "A role that this role is a member of, with the options of the membership.",
                ["role"],
                new("role", PropertyType.Text, "Name of the group role."),
                new("inherit", PropertyType.Bool, "Use the group's privileges without SET ROLE. Before PostgreSQL 16 this is the member's own INHERIT attribute. Default: the member's `inherit`."),
                new("set", PropertyType.Bool, "Allow SET ROLE to the group. Before PostgreSQL 16 always allowed. Default true."),
                new("admin", PropertyType.Bool, "Allow granting the membership to others. Default false.")),
            ["access:index:RowPolicy"] = Members(
                "A policy of row level security.",
                ["name"],
                new("name", PropertyType.Text, "Name of the policy, one for each table."),
                new("command", PropertyType.Text, "ALL, SELECT, INSERT, UPDATE or DELETE. Default ALL."),
                new("permissive", PropertyType.Bool, "Lets rows through; false (RESTRICTIVE) limits what the others let through. Default true."),
                new("roles", PropertyType.ListOf(PropertyType.Text), "Roles that it is for; `public` is everybody. Default public."),
                new("using", PropertyType.Text, "Condition of the rows that are seen, as SQL."),
                new("check", PropertyType.Text, "Condition of the rows that are written, as SQL. Default: that of `using`.")),
            ["access:index:HeldPrivileges"] = Members(
                "What a role may do with one object, in one way.",
                ["role", "objectType", "privileges", "grantable", "via"],
                new("role", PropertyType.Text, "Role that may."),
                new("database", PropertyType.Text, "Database, where several are spoken of."),
                new("objectType", PropertyType.Named("ObjectType"), "Kind of object."),
                new("schema", PropertyType.Text, "Schema of the object, or the schema itself."),
                new("object", PropertyType.Text, "Name of the object, or signature of the function. Absent: every one in the schema."),
                new("exceptObjects", PropertyType.ListOf(PropertyType.Text), "Where `object` is absent: names of those that it does not mean."),
                new("column", PropertyType.Text, "Column that the privileges are limited to."),
                new("forRole", PropertyType.Text, "The privileges are on objects that this role will create."),
                new("privileges", PropertyType.ListOf(PropertyType.Text), "Privileges in PostgreSQL's words."),
                new("grantable", PropertyType.ListOf(PropertyType.Text), "Those of them that the role may grant to others."),
                new("via", PropertyType.Text, "Role that holds the privileges itself: the same, one that it inherits from, `public`, or `superuser`.")),
            ["access:index:DeclaredRole"] = Members("A role, as `Role` declares it.", ["name"], [.. RoleProperties.All.Where(p => p.Name is "name" or "inherit" or "memberOf")]),
            ["access:index:DeclaredGrant"] = Members("A grant, as `Grant` declares it.", ["role", "database", "objectType", "privileges"], [.. new GrantKind().Properties]),
            ["access:index:ObjectType"] = Words(
                "Kind of object that a privilege is on.",
                [.. ObjectType.All.Values.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (t.Name, t.Description))]),
            ["access:index:LocaleProvider"] = Words(
                "Library that sorts and compares text.",
                ("libc", "The operating system's C library."),
                ("icu", "ICU; PostgreSQL 15 or newer."),
                ("builtin", "PostgreSQL's own; 17 or newer.")),
            ["access:index:SslMode"] = Words(
                "TLS between provider and server, in libpq's words.",
                ("disable", "No TLS."),
                ("require", "TLS, certificate not verified."),
                ("verify-ca", "TLS, certificate chain verified."),
                (SslModes.Default, "TLS, certificate chain and host name verified.")),
        };

    private static JsonObject Members(string description, string[] required, params PropertyDefinition[] properties)
        => new()
        {
            ["type"] = "object",
            ["description"] = description,
            ["properties"] = PackageSchema.Properties(properties, isInput: false),
            ["required"] = PackageSchema.Names(required),
        };

    private static JsonObject Words(string description, params (string Value, string Description)[] words)
        => new()
        {
            ["type"] = "string",
            ["description"] = description,
            ["enum"] = new JsonArray([.. words.Select(w => new JsonObject { ["name"] = Pascal(w.Value), ["value"] = w.Value, ["description"] = w.Description })]),
        };

    private static string Pascal(string word) => string.Concat(word.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
