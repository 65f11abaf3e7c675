using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Generator.Json;

/// <summary>A value in a schema file, with its path for messages. Where it is not what a reader asks for, the problem is noted.</summary>
public sealed class SchemaNode(
    SchemaDocument document, string path, long offset, long nameOffset, JsonValueKind kind, string text)
{
    /// <summary>Path from the root: <c>resources["a:b:C"].properties.d.items[0]</c>; empty at the root.</summary>
    public string Path => path;

    /// <summary>Kind of the value.</summary>
    public JsonValueKind Kind => kind;

    /// <summary>A string's characters, a number as written; empty for everything else.</summary>
    public string Text => text;

    /// <summary>Members of an object in the order of the file.</summary>
    public ImmutableArray<KeyValuePair<string, SchemaNode>> Members { get; init; } = [];

    /// <summary>Items of an array.</summary>
    public ImmutableArray<SchemaNode> Items { get; init; } = [];

    /// <summary>What a message shows as found.</summary>
    public string Shown => kind switch
    {
        JsonValueKind.String => $"\"{text}\"",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        _ => text,
    };

    /// <summary>Member by name, or null.</summary>
    public SchemaNode? this[string name] => Members.LastOrDefault(m => m.Key == name).Value;

    /// <summary>Member that has to be there; a problem and null when it is not.</summary>
    public SchemaNode? Require(string name)
    {
        var member = this[name];
        if (member is null && kind == JsonValueKind.Object)
            document.Report(offset, "GEN003", $"{Join(path, name)}: missing");
        return member;
    }

    /// <summary>Members of an object; the problem is noted when the value is none.</summary>
    public ImmutableArray<KeyValuePair<string, SchemaNode>> Map() => Is(JsonValueKind.Object, "an object") ? Members : [];

    /// <summary>Like <see cref="Map"/>, for an object with a fixed set of names: any other name is a problem.</summary>
    public void Expect(params ReadOnlySpan<string> names)
    {
        foreach (var (name, value) in Map())
        {
            if (!names.Contains(name))
                document.Report(value.NameOffset, "GEN003", $"{value.Path}: unknown name, expected one of {string.Join(", ", names)}");
        }
    }

    /// <summary>Items of an array.</summary>
    public ImmutableArray<SchemaNode> List() => Is(JsonValueKind.Array, "an array") ? Items : [];

    /// <summary>Text of a member that is a string; null when it is absent.</summary>
    public string? String(string name) => this[name] is { } member && member.Is(JsonValueKind.String, "a string") ? member.Text : null;

    /// <summary>A member that is true; false when it is absent.</summary>
    public bool Flag(string name)
    {
        if (this[name] is not { } member)
            return false;
        if (member.Kind is not (JsonValueKind.True or JsonValueKind.False))
            member.Wrong("true or false");
        return member.Kind == JsonValueKind.True;
    }

    /// <summary>Texts of a member that is an array of strings; empty when it is absent.</summary>
    public ImmutableArray<string> Strings(string name) =>
        this[name] is { } member ? [.. member.List().Where(i => i.Is(JsonValueKind.String, "a string")).Select(i => i.Text)] : [];

    /// <summary>Whether the value is of <paramref name="expected"/> kind; a problem when it is not.</summary>
    public bool Is(JsonValueKind expected, string words)
    {
        if (kind != expected)
            Wrong(words);
        return kind == expected;
    }

    /// <summary>Notes that the value is not what is allowed here.</summary>
    public void Wrong(string expected) =>
        document.Report(offset, "GEN002", $"{(path.Length == 0 ? "the file" : path)}: found {Shown}, expected {expected}");

    /// <summary>Notes that the value names something that does not exist.</summary>
    public void Unknown(string expected) => document.Report(offset, "GEN003", $"{path}: found {Shown}, expected {expected}");

    /// <summary>Notes that the name of this member makes no usable C# name.</summary>
    public void Rename(string name, string reason) =>
        document.Report(nameOffset, "GEN002", $"{path}: {name} {reason}, expected another one in language.csharp.name");

    /// <summary>Notes that the name of this member is not what is allowed here.</summary>
    public void BadName(string expected) => document.Report(nameOffset, "GEN002", $"{path}: {expected}");

    /// <summary>Path of a member.</summary>
    public static string Join(string path, string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        ? path.Length == 0 ? name : $"{path}.{name}"
        : $"{path}[\"{name}\"]";

    long NameOffset => nameOffset;
}
