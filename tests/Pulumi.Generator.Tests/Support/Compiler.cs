using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Generator.Tests.Support;

/// <summary>Compiles C# in memory against the bundled SDK.</summary>
static class Compiler
{
    static readonly CSharpParseOptions Language = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(CustomResource).Assembly.Location)
            .Append(typeof(Urn).Assembly.Location)
            .Distinct(StringComparer.Ordinal)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>The compilation; the test fails with its errors when there are some.</summary>
    public static CSharpCompilation Compile(IEnumerable<string> sources)
    {
        var compilation = CSharpCompilation.Create(
            "Compiled", sources.Select(source => CSharpSyntaxTree.ParseText(source, Language)), References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString());
        Expect.None(errors);
        return compilation;
    }

    /// <summary>Runs <c>Check.RunAsync</c>, which one of the sources declares.</summary>
    public static async Task<string> RunAsync(IEnumerable<string> sources)
    {
        using var assembly = new MemoryStream();
        Assert.True(Compile(sources).Emit(assembly).Success);
        var check = Assembly.Load(assembly.ToArray()).GetType("Check")!.GetMethod("RunAsync")!;
        return await (Task<string>)check.Invoke(null, null)!;
    }

    /// <summary>Warnings of the compilation: a package is built with warnings as errors.</summary>
    public static IEnumerable<string> Warnings(CSharpCompilation compilation) =>
        compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Warning).Select(d => d.ToString());
}
