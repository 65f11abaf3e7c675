namespace Engine;

/// <summary>Property paths as Pulumi writes them: <c>a.b[0]["odd key"]</c>.</summary>
internal static class PropertyPath
{
    /// <summary>A member of what is at <paramref name="path"/>.</summary>
    public static string Join(string path, string key)
    {
        var plain = key.Length > 0 && key.AsSpan().IndexOfAny(".[]\" ") < 0;
        if (!plain)
            return $"{path}[\"{key.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";
        return path.Length == 0 ? key : $"{path}.{key}";
    }

    /// <summary>The steps of a path: keys and indexes as text, <c>*</c> for each.</summary>
    public static List<string> Parse(string path)
    {
        var steps = new List<string>();
        var rest = path.AsSpan();
        while (!rest.IsEmpty)
        {
            int length;
            if (rest[0] == '.')
            {
                rest = rest[1..];
                continue;
            }

            if (rest.StartsWith("[\"", StringComparison.Ordinal) && (length = rest.IndexOf("\"]", StringComparison.Ordinal)) > 0)
            {
                steps.Add(rest[2..length].ToString().Replace("\\\"", "\"", StringComparison.Ordinal));
                rest = rest[(length + 2)..];
            }
            else if (rest[0] == '[' && (length = rest.IndexOf(']')) > 0)
            {
                steps.Add(rest[1..length].ToString());
                rest = rest[(length + 1)..];
            }
            else
            {
                length = rest.IndexOfAny('.', '[');
                length = length <= 0 ? rest.Length : length;
                steps.Add(rest[..length].ToString());
                rest = rest[length..];
            }
        }

        return steps;
    }

    /// <summary>Whether <paramref name="path"/> is what <paramref name="pattern"/> names, or lies within it, or contains it.</summary>
    public static bool Touches(IReadOnlyList<string> pattern, IReadOnlyList<string> path)
    {
        for (var i = 0; i < pattern.Count && i < path.Count; i++)
        {
            if (pattern[i] != "*" && !string.Equals(pattern[i], path[i], StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
