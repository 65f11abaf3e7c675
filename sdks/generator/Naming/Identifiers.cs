using System.Text;

namespace Pulumi.Generator.Naming;

/// <summary>From names in a schema to names in C#, by the rules of the official generator.</summary>
public static class Identifiers
{
    static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    };

    static readonly string[] Digits = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    /// <summary>Upper-cases the first letter.</summary>
    public static string UpperFirst(string name) => name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>Lower-cases the first letter.</summary>
    public static string LowerFirst(string name) => name.Length == 0 ? "" : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>Removes hyphens and upper-cases the letter behind each.</summary>
    public static string WithoutHyphens(string name)
    {
        var parts = name.Split('-');
        return parts[0] + string.Concat(parts.Skip(1).Select(UpperFirst));
    }

    /// <summary>Name of a property: <c>kms-key</c> becomes KmsKey.</summary>
    public static string Property(string name) => UpperFirst(WithoutHyphens(name));

    /// <summary>Name of a parameter: <c>$ref</c> becomes @ref.</summary>
    public static string Parameter(string name)
    {
        var bare = name.StartsWith('$') ? name[1..] : name;
        return Keywords.Contains(bare) ? "@" + bare : WithoutHyphens(bare);
    }

    /// <summary>Part of a namespace for a package or module without a name of its own: <c>tree/v1-beta</c> becomes Tree.V1Beta.</summary>
    public static string Namespace(string name) =>
        string.Join('.', name.Split('/').Select(part => string.Concat(part.Split('-').Select(UpperFirst))));

    /// <summary>Name of an enum's member; <paramref name="type"/> goes in front where it would begin with an underscore.</summary>
    public static string EnumMember(string name, string type)
    {
        if (name == "*")
            return "Asterisk";
        if (name is [>= '0' and <= '9'])
            return Digits[name[0] - '0'];

        var text = new StringBuilder();
        foreach (var c in char.IsDigit(name[0]) ? "_" + name : name)
        {
            var kept = char.IsLetterOrDigit(c) || c == '_' ? c : '_';
            if (kept != '_' || text.Length == 0 || text[^1] != '_')
                text.Append(kept);
        }

        var result = UpperFirst(text.ToString());
        return result[0] == '_' ? type + result : result == "Equals" ? "EqualsValue" : result;
    }

    /// <summary>Whether C# takes the name as it is.</summary>
    public static bool IsValid(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
