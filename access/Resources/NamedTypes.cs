using System.Text.Json.Nodes;
using Access.Grants;
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
