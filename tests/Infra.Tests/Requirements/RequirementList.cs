using System.Globalization;
using System.Text;
using Testing;

namespace Infra.Tests.Requirements;

/// <summary>Reads <c>requirements.txt</c>, and writes the page of it.</summary>
internal static class RequirementList
{
    private const string OpenMark = "open: ";

    public static IReadOnlyList<Requirement> All { get; } = Read();

    /// <summary><c>docs/requirements.md</c>.</summary>
    public static string Page()
    {
        var text = new StringBuilder("""
            # Requirements

            What the readiness documents ask an infrastructure program to declare, and the input that shows it. `tests/Infra.Tests/Requirements` holds every row: the test `Is_declared` of a requirement fails when one of its inputs is taken away or altered, and another test does exactly that to each of them. This page is written from `requirements.txt` there (`DBREADY_ACCEPT=1`).

            | # | Requirement | Catalogue | Resource | Input | Value |
            |---|---|---|---|---|---|

            """);
        foreach (var requirement in All)
        {
            var (id, title) = (requirement.Id, requirement.Title);
            foreach (var row in requirement.Rows)
            {
                var value = row.Operator switch { '=' => Code(row.Expected), '~' => $"contains {Code(row.Expected)}", _ => "set" };
                text.Append($"| {id} | {title} | `{row.Catalogue}` | {Code(row.Resource)} | {Code(row.Path)} | {value} |\n");
                (id, title) = ("", "");
            }

            if (requirement.Open is { } open)
                text.Append($"| {id} | {title} | | | | **open**: {open} |\n");
        }

        var declared = All.Count(requirement => requirement.Open is null);
        text.Append(CultureInfo.InvariantCulture, $"\n{declared} of {All.Count} are declared. `options` is the catalogue of the tests, for what no committed one asks for.\n");
        return text.ToString();
    }

    private static string Code(string text) => $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static List<Requirement> Read()
    {
        var all = new List<Requirement>();
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "Infra.Tests", "Requirements", "requirements.txt")))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.StartsWith(OpenMark, StringComparison.Ordinal))
                all[^1] = all[^1] with { Open = line[OpenMark.Length..] };
            else if (line.Contains(" | ", StringComparison.Ordinal))
                all[^1] = all[^1] with { Rows = [.. all[^1].Rows, RequirementRow.Parse(line)] };
            else
                all.Add(new Requirement(line[..4], line[5..], [], null));
        }

        return all;
    }
}
