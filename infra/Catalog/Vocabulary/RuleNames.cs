namespace Infra.Catalog.Vocabulary;

/// <summary>The rules that a catalogue may set, with the limits and words of each: a list that the tests of the policy pack write.</summary>
internal static class RuleNames
{
    private static readonly Dictionary<string, string[]> ById = Read();

    /// <summary>Ids of the rules.</summary>
    public static IReadOnlyCollection<string> Ids => ById.Keys;

    /// <summary>Limits of a rule: numbers.</summary>
    public static IEnumerable<string> LimitsOf(string rule) => ById[rule].Where(name => !name.EndsWith(']'));

    /// <summary>Words of a rule: lists of texts.</summary>
    public static IEnumerable<string> WordsOf(string rule) => ById[rule].Where(name => name.EndsWith(']')).Select(name => name[..^2]);

    // A rule a line: its id, then its limits, then its words with [] behind them.
    private static Dictionary<string, string[]> Read()
    {
        using var reader = new StreamReader(typeof(RuleNames).Assembly.GetManifestResourceStream("rule-names.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);
    }
}
