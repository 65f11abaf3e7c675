using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Property paths of a resource whose changes replace it, whatever the provider says.</summary>
static class ReplacePaths
{
    /// <summary>Paths on the wire: <c>rules[*].port</c>.</summary>
    public static IEnumerable<string> Of(ResourceDefinition resource) => Of(resource.Properties, []);

    static IEnumerable<string> Of(IEnumerable<PropertyDefinition> properties, HashSet<(SchemaType Type, bool Required)> above)
    {
        foreach (var property in properties)
        {
            if (property.ReplaceOnChanges)
            {
                yield return property.Name;
                continue;
            }

            var (suffix, type) = Inside(property.Type);
            // An object inside itself has no finite path; the official generator, too, stops where a type comes again.
            if (type is not ObjectType inner || !above.Add((property.Type, property.Required)))
                continue;
            foreach (var path in Of(inner.Definition.Properties, above))
                yield return $"{property.Name}{suffix}.{path}";
            above.Remove((property.Type, property.Required));
        }
    }

    /// <summary>One step per list or map; the official generator writes only one for lists in lists, a path that matches nothing.</summary>
    static (string Suffix, SchemaType Type) Inside(SchemaType type)
    {
        var suffix = "";
        for (; ; )
        {
            switch (type)
            {
                case ListType list: (suffix, type) = (suffix + "[*]", list.Items); break;
                case MapType map: (suffix, type) = (suffix + ".*", map.Values); break;
                default: return (suffix, type);
            }
        }
    }
}
