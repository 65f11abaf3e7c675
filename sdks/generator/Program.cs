using System.Text;
using Pulumi.Generator.Emit;
using Pulumi.Generator.Json;
using Pulumi.Generator.Schema;

// What MSBuild and people call.
// 0: done; 1: the schema is wrong, every problem printed; 2: wrong use, or a file that cannot be read or written.
try
{
    switch (args)
    {
        case ["generate", var schema, "--out", var output]:
            File.WriteAllText(output, PackageEmitter.Emit(PackageReader.Read(schema, File.ReadAllBytes(schema))), new UTF8Encoding(false));
            return 0;
        case ["prune", var schema, "--keep", var list, "--out", var output]:
            File.WriteAllText(output, SchemaPruner.Prune(File.ReadAllText(schema), SchemaPruner.ReadTokens(File.ReadAllText(list))));
            return 0;
        default:
            Console.Error.WriteLine("""
                usage: generate <schema.json> --out <file.cs>
                       prune <full schema.json> --keep <file with one token per line> --out <schema.json>
                """);
            return 2;
    }
}
catch (SchemaException e)
{
    foreach (var problem in e.Problems)
        Console.WriteLine(problem);
    return 1;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or KeyNotFoundException or System.Text.Json.JsonException)
{
    Console.Error.WriteLine($"error GEN000: {e.Message}");
    return 2;
}
