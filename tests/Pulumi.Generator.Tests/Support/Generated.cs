using System.Text;
using Pulumi.Generator.Emit;
using Pulumi.Generator.Json;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator.Tests.Support;

/// <summary>What our generator makes of a schema.</summary>
static class Generated
{
    /// <summary>The source.</summary>
    public static string Source(string schema) => PackageEmitter.Emit(Package(schema));

    /// <summary>The model.</summary>
    public static PackageDefinition Package(string schema) => PackageReader.Read("schema.json", Encoding.UTF8.GetBytes(schema));

    /// <summary>The public API of the source, without the name of the type in front of each member.</summary>
    public static string[] Api(string schema, string type) =>
    [
        .. PublicApi.Of(Compiler.Compile([Source(schema)]))
            .Where(line => line.StartsWith(type + ": ", StringComparison.Ordinal))
            .Select(line => line[(type.Length + 2)..].Replace(type + ".", "", StringComparison.Ordinal)),
    ];

    /// <summary>The lines of the source that hold a text, without their indentation.</summary>
    public static string[] Lines(string schema, string text) =>
        [.. Source(schema).Split('\n').Where(line => line.Contains(text, StringComparison.Ordinal)).Select(line => line.Trim())];

    /// <summary>What a build with the schema prints.</summary>
    public static string Problems(string schema) =>
        string.Join('\n', Assert.Throws<SchemaException>(() => Package(schema)).Problems);
}
