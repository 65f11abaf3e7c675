using System.Collections.Immutable;
using Access.Inputs;
using Pulumi.Experimental;

namespace Access.Grants;

/// <summary>
/// The id of a grant: all that tells it from others, as <c>role=auth&amp;database=shop&amp;objectType=table…</c>, so that one can be imported.
/// </summary>
internal static class GrantId
{
    private static readonly string[] Single = ["role", "database", "schema", "objectType", "forRole"];
    private static readonly string[] Lists = ["objects", "exceptObjects", "columns"];

    public static string Write(GrantDefinition grant)
    {
        var parts = new List<string>();
        Add("role", grant.Role);
        Add("database", grant.Database);
        Add("schema", grant.Schema);
        Add("objectType", grant.Type.Name);
        Add("forRole", grant.ForRole);
        foreach (var name in grant.Objects)
            Add("objects", name);
        foreach (var name in grant.ExceptObjects)
            Add("exceptObjects", name);
        foreach (var name in grant.Columns)
            Add("columns", name);
        return string.Join('&', parts);

        void Add(string name, string? value)
        {
            if (value is not null)
                parts.Add(name + "=" + Uri.EscapeDataString(value));
        }
    }

    /// <summary>The inputs that an id stands for; privileges are read from the server.</summary>
    /// <exception cref="AccessException">The text is no such id.</exception>
    public static PropertyMap Read(string id)
    {
        var inputs = ImmutableDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        var parts = id.Split('&').Select(p => p.Split('=', 2)).ToArray();
        foreach (var part in parts)
        {
            if (part.Length != 2 || !(Single.Contains(part[0]) || Lists.Contains(part[0])))
                throw new AccessException(
                    $"found the grant id \"{id}\", expected role=…&database=…&schema=…&objectType=… "
                    + "with optional forRole=…, objects=…, exceptObjects=… and columns=…");
            if (Single.Contains(part[0]))
                inputs[part[0]] = Property.Of(Uri.UnescapeDataString(part[1]));
        }

        foreach (var list in Lists)
        {
            var values = parts.Where(p => p[0] == list).Select(p => Uri.UnescapeDataString(p[1])).ToList();
            if (values.Count > 0)
                inputs[list] = Property.Of(values);
        }

        inputs["future"] = Property.Of(inputs.ContainsKey("forRole"));
        return inputs.ToImmutable();
    }
}
