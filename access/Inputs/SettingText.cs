using System.Collections.Frozen;
using System.Text;

namespace Access.Inputs;

/// <summary>Values of settings (GUCs) as PostgreSQL writes and stores them.</summary>
internal static class SettingText
{
    // Lists of names, each quoted on its own: as one literal the whole list would be one name (pg_dump, variable_is_guc_list_quote).
    private static readonly FrozenSet<string> NameLists = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "local_preload_libraries", "search_path", "session_preload_libraries", "shared_preload_libraries", "temp_tablespaces", "unix_socket_directories");

    /// <summary>Whether a text can be the name of a setting; extensions put one dot into theirs.</summary>
    public static bool IsName(string name)
        => name.Length is > 0 and <= 63 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.')
            && !char.IsAsciiDigit(name[0]) && name.Count(c => c == '.') <= 1 && name[0] != '.' && name[^1] != '.';

    /// <summary>What follows <c>SET</c> in a statement.</summary>
    public static string Assignment(string name, string value)
    {
        var target = string.Join('.', name.Split('.').Select(Identifier.Quote));
        var values = NameLists.Contains(name) ? Elements(value).Select(Identifier.Literal) : [Identifier.Literal(value)];
        return $"{target} TO {string.Join(", ", values)}";
    }

    /// <summary>Whether both texts set the same value.</summary>
    public static bool Same(string name, string left, string right)
        => NameLists.Contains(name) ? Elements(left).SequenceEqual(Elements(right), StringComparer.Ordinal) : left == right;

    private static List<string> Elements(string list)
    {
        var elements = new List<string>();
        var current = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] == '"' && quoted && i + 1 < list.Length && list[i + 1] == '"')
                current.Append(list[i++]);
            else if (list[i] == '"')
                quoted = !quoted;
            else if (list[i] == ',' && !quoted)
                Finish();
            else if (quoted || !char.IsWhiteSpace(list[i]))
                current.Append(list[i]);
        }

        Finish();
        return elements;

        void Finish()
        {
            elements.Add(current.ToString());
            current.Clear();
        }
    }
}
