using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Emit;

/// <summary>Property paths of a resource whose changes replace it, whatever the provider says.</summary>
static class ReplacePaths
{
    /// <summary>Paths on the wire: <c>rules[*].port</c>.</summary>
    public static IEnumerable<string> Of(ResourceDefinition resource) => Of(resource.Properties, []);

    static IEnumerable<string> Of(IEnumerable<PropertyDefinition> properties, HashSet<ObjectDefinition> above)
    {
        foreach (var property in properties)
        {
            if (property.ReplaceOnChanges)
            {
                yield return property.Name;
                continue;
            }

            var (suffix, type) = Inside(property.Type);
            // An object inside itself has no finite path.
            if (type is not ObjectType inner || !above.Add(inner.Definition))
                continue;
            foreach (var path in Of(inner.Definition.Properties, above))
                yield return $"{property.Name}{suffix}.{path}";
            above.Remove(inner.Definition);
        }
    }

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
