namespace Infra.Catalog.Binding;

/// <summary>"Did you mean": the nearest known word.</summary>
internal static class Suggestion
{
    /// <summary>A sentence with a leading space, or nothing when no word is near.</summary>
    public static string For(string found, IEnumerable<string> known)
    {
        if (found.Length > 64)
            return "";
        string? best = null;
        var bestDistance = 1 + Math.Max(1, found.Length / 3);
        foreach (var word in known)
        {
            var distance = Distance(found, word);
            if (distance >= bestDistance)
                continue;
            best = word;
            bestDistance = distance;
        }

        return best is null ? "" : $" Did you mean {best}?";
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours, letter case free of charge.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[left.Length, right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
