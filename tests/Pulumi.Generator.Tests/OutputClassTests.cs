using Pulumi.Generator.Tests.Support;

namespace Pulumi.Generator.Tests;

public sealed class OutputClassTests
{
    const string Schema = """
        { "name": "pkg", "version": "1.2.3",
          "types": { "pkg:index:Part": { "type": "object", "required": ["class"], "properties": {
            "class": { "type": "string" }, "kebab-name": { "type": "integer" } } } },
          "resources": { "pkg:index:Thing": { "properties": { "part": { "$ref": "#/types/pkg:index:Part" } } } } }
        """;

    [Fact]
    public void Nested_output_has_read_only_fields_and_one_constructor() => Assert.Equal(
        [
            "private Part(string class, int? kebabName) [OutputConstructorAttribute()]",
            "public readonly int? KebabName",
            "public readonly string Class",
            "sealed Class : object [OutputTypeAttribute()]",
        ],
        Generated.Api(Schema, "Pulumi.Pkg.Outputs.Part"));

    [Fact]
    public void Parameter_that_cannot_be_spelled_like_the_wire_name_says_it() => Assert.Equal(
        ["private Part(string @class, [global::Pulumi.OutputConstructorParameter(\"kebab-name\")] int? kebabName)"],
        Generated.Lines(Schema, "private Part("));

    [Fact]
    public async Task Values_arrive_by_their_wire_names()
    {
        const string program = """
            using System; using System.Collections.Generic; using System.Threading.Tasks; using Pulumi; using Pulumi.Pkg; using Pulumi.Testing;
            public sealed class Mocks : IMocks
            {
                public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) => Task.FromResult<(string?, object)>(("id",
                    new Dictionary<string, object> { ["part"] = new Dictionary<string, object> { ["class"] = "c", ["kebab-name"] = 7 } }));
                public Task<object> CallAsync(MockCallArgs args) => throw new InvalidOperationException();
            }
            public static class Check
            {
                public static async Task<string> RunAsync()
                {
                    var seen = new TaskCompletionSource<string>();
                    await Deployment.TestAsync(new Mocks(), new TestOptions { IsPreview = false }, () =>
                    {
                        new Thing("thing").Part.Apply(part => { seen.SetResult(part!.Class + part.KebabName); return part; });
                    });
                    return await seen.Task;
                }
            }
            """;

        Assert.Equal("c7", await Compiler.RunAsync([Generated.Source(Schema), program]));
    }
}
