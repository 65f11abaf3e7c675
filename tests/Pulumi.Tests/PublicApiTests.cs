using System.Reflection;

namespace Pulumi.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void Sdk_has_no_public_name_or_signature_that_the_official_one_has_not()
        => Assert.Equal("", string.Join('\n', Additions(typeof(Resource).Assembly, _ => true)));

    [Fact]
    public void Shared_values_have_no_public_name_or_signature_that_the_official_ones_have_not()
    {
        // Stricter than the official one, which may return null: what compiles against that compiles against this.
        const string Stricter = "    override string Pulumi.Experimental.PropertyValue.ToString()";
        Assert.Equal(Stricter, string.Join('\n', Additions(typeof(Urn).Assembly, name => name is "Pulumi" or "Pulumi.Experimental")));
    }

    [Fact]
    public void Comparison_finds_what_is_not_official()
        => Assert.Contains("sealed class Pulumi.Tests.PublicApiTests", Additions(typeof(PublicApiTests).Assembly, name => name == "Pulumi.Tests"));

    private static string[] Additions(Assembly assembly, Func<string, bool> isNamespaceCompared)
    {
        using var stream = typeof(PublicApiTests).Assembly.GetManifestResourceStream("Pulumi.Tests.official-csharp-api.txt")!;
        var official = new StreamReader(stream).ReadToEnd().Split('\n').Select(WithoutInternalBases).ToHashSet();
        return [.. PublicApi.LinesOf(assembly.Location, isNamespaceCompared).Where(line => !official.Contains(line))];
    }

    // The official list names internal interfaces as well.
    private static string WithoutInternalBases(string line)
    {
        if (line.StartsWith(' ') || !line.Contains(" : Pulumi.I", StringComparison.Ordinal) && !line.Contains(", Pulumi.I", StringComparison.Ordinal))
            return line;
        foreach (var name in (string[])["Pulumi.IInput", "Pulumi.IOutput", "Pulumi.IUnion", "Pulumi.IDeployment", "Pulumi.IDeploymentInternal"])
        {
            if (line.EndsWith(" : " + name, StringComparison.Ordinal))
                return line[..^(3 + name.Length)];
            if (line.EndsWith(", " + name, StringComparison.Ordinal))
                return line[..^(2 + name.Length)];
        }

        return line;
    }
}
