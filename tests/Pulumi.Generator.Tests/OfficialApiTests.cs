using Pulumi.Generator.Tests.Support;
using Testing;

namespace Pulumi.Generator.Tests;

/// <summary>The official generator is the reference for every name, type and attribute.</summary>
public sealed class OfficialApiTests
{
    public static TheoryData<string> Schemas =>
    [
        "sdks/aws/schema.json",
        "sdks/neon/schema.json",
        "sdks/random/schema.json",
        "sdks/access/schema.json",
        "tests/Pulumi.Generator.Tests/Schemas/shapes.json",
        "tests/Pulumi.Generator.Tests/Schemas/shapes-tfbridge20.json",
        "tests/Pulumi.Generator.Tests/Schemas/parameterized.json",
    ];

    [SkippableTheory]
    [MemberData(nameof(Schemas))]
    public async Task Official_code_compiles_against_our_SDK_and_has_the_public_API_of_ours(string path)
    {
        var schema = await File.ReadAllTextAsync(Repository.PathOf(path));

        var official = Compiler.Compile(await OfficialGenerator.GenerateAsync(schema));
        var ours = Compiler.Compile([Generated.Source(schema)]);

        Assert.NotEmpty(PublicApi.Of(ours));
        ExpectSame(PublicApi.Of(official), PublicApi.Of(ours));
        ExpectSame(Literals.Of(official), Literals.Of(ours));
    }

    /// <summary>Everything that a larger schema could add to ours, where the collection of schemas lies beside the clone.</summary>
    [SkippableFact]
    public Task Any_resource_of_the_full_aws_schema_can_be_kept()
    {
        var schema = Path.GetFullPath(Repository.PathOf("..", "shared", "schemas", "aws.json"));
        Tool.Missing(!File.Exists(schema), "schemas", $"{schema} is not there");
        return Official_code_compiles_against_our_SDK_and_has_the_public_API_of_ours(schema);
    }

    static void ExpectSame(string[] official, string[] ours)
    {
        Expect.None(official.Except(ours, StringComparer.Ordinal).Select(line => "only official: " + line)
            .Concat(ours.Except(official, StringComparer.Ordinal).Select(line => "only ours: " + line)));
        Assert.Equal(official, ours);
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task Our_code_has_no_warnings(string path) =>
        Expect.None(Compiler.Warnings(Compiler.Compile([Generated.Source(await File.ReadAllTextAsync(Repository.PathOf(path)))])));
}
