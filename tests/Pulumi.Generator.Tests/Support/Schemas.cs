namespace Pulumi.Generator.Tests.Support;

/// <summary>Small schemas.</summary>
static class Schemas
{
    /// <summary>Package <c>pkg</c> 1.2.3 with more members: <c>"resources": {...}, "types": {...}</c>.</summary>
    public static string Package(string members) => $$"""{ "name": "pkg", "version": "1.2.3", {{members}} }""";

    /// <summary>A package with one resource, <c>pkg:index:Thing</c>.</summary>
    public static string Resource(string members, string more = "") =>
        Package($$""" "resources": { "pkg:index:Thing": { {{members}} } } {{(more.Length == 0 ? "" : ", " + more)}} """);

    /// <summary>A package with one resource that has these inputs.</summary>
    public static string Inputs(string inputs, string more = "") => Resource($$""" "inputProperties": { {{inputs}} } """, more);

    /// <summary>A package with one resource that has these outputs.</summary>
    public static string Outputs(string outputs, string more = "") => Resource($$""" "properties": { {{outputs}} } """, more);
}
