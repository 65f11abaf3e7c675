using Testing;

namespace Pulumi.Generator.Tests;

/// <summary>A package project as MSBuild sees it, in a folder of its own, with the SDK that the tests were built with.</summary>
public sealed class BuildTests
{
    [Fact]
    public async Task Generator_runs_when_the_schema_changed_and_not_before()
    {
        using var scratch = Project("""{ "name": "pkg", "version": "1.2.3", "resources": { "pkg:index:Thing": {} } }""");
        const string Output = "obj/Debug/net10.0/Pulumi.Pkg.g.cs";

        var first = await BuildAsync(scratch);
        Assert.True(first.ExitCode == 0, first.All);
        var written = File.GetLastWriteTimeUtc(scratch.PathOf(Output));

        var second = await BuildAsync(scratch);
        Assert.True(second.ExitCode == 0, second.All);
        Assert.Contains("Skipping target \"GeneratePackage\" because all output files are up-to-date", second.Output, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(scratch.PathOf(Output)));

        await File.WriteAllTextAsync(scratch.PathOf("schema.json"), """
            { "name": "pkg",
              "version": "1.2.3",
              "resources": { "pkg:index:Thing": { "properties": { "a": { "type": "strng" } } } } }
            """);
        var third = await BuildAsync(scratch);
        Assert.Equal(1, third.ExitCode);
        Assert.Contains(
            "schema.json(3,70): error GEN002: resources[\"pkg:index:Thing\"].properties.a.type: found \"strng\", " +
            "expected one of \"string\", \"integer\", \"number\", \"boolean\", \"array\", \"object\"",
            third.Output,
            StringComparison.Ordinal);
    }

    static ScratchFolder Project(string schema)
    {
        var scratch = new ScratchFolder();
        File.WriteAllText(scratch.PathOf("schema.json"), schema);
        File.WriteAllText(scratch.PathOf("Pulumi.Pkg.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <Import Project="{Repository.PathOf("sdks", "generator", "Pulumi.Generator.targets")}" />
            </Project>
            """);
        return scratch;
    }

    static Task<ProcessResult> BuildAsync(ScratchFolder scratch) => Processes.RunAsync(
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        ["build", "-v:n", "-nodeReuse:false", "-p:BuildProjectReferences=false", "-p:RestoreRecursive=false"], scratch.Path);
}
