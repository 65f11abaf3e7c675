using System.Text;

namespace Infra.Tests.Catalog;

public sealed class BadFileTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "", "prod.yaml:1:1: found an empty file, allowed a map of the catalogue's keys." },
        { "\n# nothing\n", "prod.yaml:1:1: found an empty file, allowed a map of the catalogue's keys." },
        { "---\n", "prod.yaml:1:1: found an empty file, allowed a map of the catalogue's keys." },
        { "- a\n- b\n", "prod.yaml:1:1: found a list, allowed a map of the catalogue's keys." },
        { "just words\n", "prod.yaml:1:1: found \"just words\", allowed a map of the catalogue's keys." },
        { "a: 1\n---\nb: 2\n", "prod.yaml:2:1: found a second document, allowed one per file." },
        { "a: *b\n", "prod.yaml:1:4: a: found alias \"*b\", allowed an anchor that is complete before it." },
        { "a: &a [*a]\n", "prod.yaml:1:8: a: found alias \"*a\", allowed an anchor that is complete before it." },
        { "a: !!binary aGk=\n", "prod.yaml:1:4: a: found tag \"tag:yaml.org,2002:binary\", allowed none. Remove it." },
        { "? [a]\n: b\n", "prod.yaml:1:3: found a list as a key, allowed a word." },
        { "product: " + new string('x', 1_000_000) + "\n", "prod.yaml:1:4097: found a line of 1000009 characters, allowed at most 4096. Break it." },
        { "a: " + new string('[', 40) + "\n", "prod.yaml:1:36: a: found more than 32 levels of nesting. Flatten it." },
        { AnchorBomb(), "prod.yaml:5:29: e: found more than 100000 values, aliases written out. Use fewer aliases or split the file." },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void File_that_is_no_catalogue_is_told_with_its_position(string text, string expected)
    {
        using var folder = new CatalogFolder(text);

        Assert.Equal(expected, folder.Problems());
    }

    [Fact]
    public void Broken_yaml_is_told_with_its_position()
    {
        using var folder = new CatalogFolder("environment: prod\naws: { region: us-east-1\nproduct: shop\n");

        Assert.Equal("prod.yaml:3:1: aws: not valid YAML. Look for a bracket or quote that is not closed, here or above.", folder.Problems());
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_told_with_their_line()
    {
        using var folder = new CatalogFolder();
        folder.Write("prod.yaml", [.. Encoding.UTF8.GetBytes("environment: prod\nproduct: "), 0xC3, 0x28]);

        Assert.Equal("prod.yaml:2:1: found bytes that are not UTF-8. Save the file as UTF-8.", folder.Problems());
    }

    [Fact]
    public void File_above_the_limit_is_not_read()
    {
        using var folder = new CatalogFolder(string.Concat(Enumerable.Repeat("# a comment that fills the file\n", 140_000)));

        Assert.Equal("prod.yaml:1:1: found 4480000 bytes, allowed at most 4194304. Split the file.", folder.Problems());
    }

    [Fact]
    public void Missing_file_and_folder_in_its_place_are_told()
    {
        using var folder = new CatalogFolder();
        File.Delete(Path.Combine(folder.Root, "prod.yaml"));
        Assert.Equal("prod.yaml:1:1: no such file. Create it, or correct the path.", folder.Problems());

        Directory.CreateDirectory(Path.Combine(folder.Root, "prod.yaml"));
        Assert.Equal("prod.yaml:1:1: cannot be read: it is a folder.", folder.Problems());
    }

    [Fact]
    public void Byte_order_mark_and_windows_line_ends_are_fine()
    {
        using var folder = new CatalogFolder();
        folder.Write("prod.yaml", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(CatalogFolder.Environment.Replace("\n", "\r\n", StringComparison.Ordinal))]);

        Assert.Equal("shop", folder.Read().Product);
    }

    /// <summary>Each line ten times the one before.</summary>
    private static string AnchorBomb()
    {
        var text = new StringBuilder("a: &a [1,1,1,1,1,1,1,1,1,1]\n");
        for (var c = 'b'; c <= 'i'; c++)
            text.Append(c).Append(": &").Append(c).Append(" [").AppendJoin(',', Enumerable.Repeat($"*{(char)(c - 1)}", 10)).Append("]\n");
        return text.ToString();
    }
}
