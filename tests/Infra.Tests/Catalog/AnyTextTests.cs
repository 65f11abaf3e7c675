using FsCheck;
using FsCheck.Fluent;
using Infra.Catalog;

namespace Infra.Tests.Catalog;

public sealed class AnyTextTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void Any_text_gives_a_catalogue_or_problems() =>
        Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => GivesCatalogOrProblems(text.Get, CatalogFolder.Auth)));

    [Fact]
    public void Any_mixture_of_yaml_gives_a_catalogue_or_problems()
    {
        var pieces = Gen.Elements(
            "environment", "servers", "rds", "main", "a", ": ", ":\n", "\n", "  ", "    ", "- ", "{", "}", "[", "]", ",", "\"", "'", "&a ", "*a", "!t ", "|\n", ">\n",
            "# x", "---\n", "...\n", "%YAML 9.9\n", "null", "~", "1", "true", "\t", "? ", "\u0085", "\0", "\ud83d\ude00", "@", "`", "<<: *a");
        var text = pieces.ArrayOf().Select(string.Concat).ToArbitrary();

        Check.One(Runs, Prop.ForAll(text, value => GivesCatalogOrProblems(value, CatalogFolder.Auth)));
    }

    [Fact]
    public void Any_cut_or_doubling_of_a_good_catalogue_gives_a_catalogue_or_problems()
    {
        var lines = (CatalogFolder.Environment + "|" + CatalogFolder.Auth).Split('\n');
        var edit = Gen.Choose(0, lines.Length - 1).Two().Select(range => string.Join('\n', lines[..Math.Max(range.Item1, range.Item2)].Concat(lines[Math.Min(range.Item1, range.Item2)..])));

        Check.One(Runs, Prop.ForAll(edit.ToArbitrary(), text => GivesCatalogOrProblems(text.Split('|')[0], text.Split('|')[^1])));
    }

    private static bool GivesCatalogOrProblems(string environment, string service)
    {
        using var folder = new CatalogFolder(environment, service);
        try
        {
            return folder.Read().Values.Count > 0;
        }
        catch (CatalogException e)
        {
            return e.Problems.Count > 0 && e.Problems.All(problem => problem.Position is { Line: > 0, Column: > 0 } && problem.Message.EndsWith('.') | problem.Message.EndsWith('?'));
        }
    }
}
